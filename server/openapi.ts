import { features } from './features.ts';
import { systemClock } from './platform/clock.ts';
import { readConfig } from './platform/config.ts';
import { createServer, mount } from './platform/http/server.ts';
import type { Platform } from './platform/index.ts';
import { createLog } from './platform/log.ts';
import { createSecrets } from './platform/secrets.ts';
import { systemRoutes } from './system.ts';

/** OpenAPI 3.1 of every declared route, made without a database: declarations touch nothing until they are called. */
export async function describe(): Promise<unknown> {
  const platform = {
    config: readConfig({}),
    log: createLog('silent'),
    clock: systemClock,
    secrets: createSecrets('openapi'.repeat(5)),
  } as Platform;
  const app = await createServer(platform);
  const never = () => Promise.reject(new Error('no requests while describing'));
  mount(app as never, platform, { member: never, authorise: never, candidate: never }, [
    ...systemRoutes(platform, () => false),
    ...features.flatMap((f) => f.routes(platform)),
  ]);
  await app.ready();
  return app.swagger();
}
