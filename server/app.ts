import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { candidateHolds, opensFor } from './features/invitations/index.ts';
import { setUploadGuard } from './features/uploads/index.ts';
import { features } from './features.ts';
import { createGate } from './gate.ts';
import { createAuth } from './platform/auth/index.ts';
import { fileClock, systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { assertWalled, type Connections, createDb, createPool, type QueryListener } from './platform/database/index.ts';
import { createListener } from './platform/database/listen.ts';
import { createEvents } from './platform/events.ts';
import type { Route } from './platform/http/route.ts';
import { createServer, mount } from './platform/http/server.ts';
import type { Platform } from './platform/index.ts';
import { createJobs } from './platform/jobs.ts';
import type { Log } from './platform/log.ts';
import { outboxMailer, smtpMailer } from './platform/mail/index.ts';
import { createMedia, findFfmpeg } from './platform/media/index.ts';
import { createScan } from './platform/scan.ts';
import { createSecrets } from './platform/secrets.ts';
import { openFolderStorage } from './platform/storage/index.ts';
import { systemRoutes } from './system.ts';
import { servePages } from './web.ts';

export interface App {
  readonly server: FastifyInstance;
  readonly platform: Platform;
  readonly routes: readonly Route[];
  /** Starts workers where this process has that role. */
  start(): Promise<void>;
  /** Answers what is under way, then lets go of everything. */
  close(): Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  readonly connections: Connections;
  readonly masterSecret: string;
  readonly log: Log;
  readonly onQuery?: QueryListener | undefined;
}

/** Puts the parts together; used by `serve`, by tests and by the generator of openapi.json. Nothing is listening yet. */
export async function buildApp({ config, connections, masterSecret, log, onQuery }: AppOptions): Promise<App> {
  const secrets = createSecrets(masterSecret);
  const clock = config.testClockFile ? fileClock(config.testClockFile) : systemClock;
  const appPool = createPool(connections.app, 'vorab_app', 16, log);
  const authPool = createPool(connections.auth, 'vorab_auth', 4, log);
  const db = createDb(appPool, onQuery);
  await assertWalled(db);
  const platform: Platform = {
    config,
    log,
    clock,
    db,
    secrets,
    auth: createAuth(authPool, secrets, config.publicUrl),
    events: createEvents(clock),
    jobs: createJobs(connections.app, log),
    storage: await openFolderStorage(config.storageDir ?? join(config.dataDir, 'storage')),
    media: createMedia({
      ffmpegPath: await findFfmpeg(config.ffmpegPath ?? undefined),
      tmpDir: join(config.dataDir, 'tmp'),
    }),
    scan: createScan(config.fileScan),
    mailer: config.smtpUrl ? smtpMailer(config.smtpUrl, config.mailFrom) : outboxMailer(join(config.dataDir, 'outbox')),
    live: createListener(connections.app, 'vorab_events', log),
  };
  let draining = false;
  const server = await createServer(platform);
  const routes = [...systemRoutes(platform, () => draining), ...features.flatMap((f) => f.routes(platform))];
  const gate = createGate(platform, candidateHolds);
  mount(server, platform, gate, routes);
  await servePages(server, platform, gate);
  // A renewed link ends the uploads of the old one, too.
  setUploadGuard(opensFor);
  for (const feature of features) feature.start?.(platform);
  await server.ready();
  return {
    server,
    platform,
    routes,
    async start() {
      const worker = config.roles.includes('worker');
      await platform.jobs.start(worker);
      if (worker) for (const feature of features) await feature.resume?.(platform);
    },
    async close() {
      draining = true;
      await platform.live.close();
      await server.close();
      await platform.jobs.stop(20);
      platform.mailer.close();
      await db.destroy();
      await authPool.end();
    },
  };
}
