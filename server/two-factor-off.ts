import pg from 'pg';
import type { Config } from './platform/config.ts';
import { resolveDataDir, runningConnection, startEmbeddedPostgres } from './platform/database/embedded/index.ts';
import type { Log } from './platform/log.ts';

/**
 * For whoever runs the machine, when somebody has lost their app and their backup codes: turns their second factor off and ends
 * their sessions. Works while Vorab runs and while it does not.
 * @returns false where nobody has this address
 */
export async function twoFactorOff(config: Config, log: Log, email: string): Promise<boolean> {
  const own = config.databaseMigrationUrl ?? config.databaseUrl;
  const running = own ? null : runningConnection(resolveDataDir(config.dataDir).dataDir);
  const embedded = own || running ? null : await startEmbeddedPostgres({ dataDir: config.dataDir, log });
  const client = new pg.Client(own ? { connectionString: own } : { ...(running ?? embedded?.connection) });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'update auth."user" set "twoFactorEnabled" = false where email = $1 returning id',
      [email.toLowerCase()],
    );
    for (const { id } of rows) {
      await client.query('delete from auth."twoFactor" where "userId" = $1', [id]);
      await client.query('delete from auth.session where "userId" = $1', [id]);
    }
    return rows.length > 0;
  } finally {
    await client.end();
    await embedded?.stop();
  }
}
