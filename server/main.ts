import { join } from 'node:path';
import type { Demo } from './features/examples/index.ts';
import { noteBackup } from './features/operator/index.ts';
import { type Config, ConfigError, readConfig } from './platform/config.ts';
import {
  backup,
  type EmbeddedPostgres,
  FolderInUseError,
  resolveDataDir,
  restore,
  runningConnection,
  startEmbeddedPostgres,
} from './platform/database/embedded/index.ts';
import type { Connections } from './platform/database/index.ts';
import { migrate } from './platform/database/migrate.ts';
import type { Platform } from './platform/index.ts';
import { prepareJobs } from './platform/jobs.ts';
import { createLog, type Log } from './platform/log.ts';
import { loadMasterSecret } from './platform/secrets.ts';
import { twoFactorOff } from './two-factor-off.ts';

const usage = `vorab serve               start (the default)
vorab serve --demo        start, filled with an example to look at
vorab migrate             bring the database to this version
vorab backup <folder>     back up a running instance
vorab restore <folder>    restore into an empty DATA_DIR
vorab two-factor-off <e-mail>   let somebody in who lost their app and their backup codes
vorab openapi             print openapi.json`;

interface Opened {
  readonly config: Config;
  readonly connections: Connections;
  readonly embedded: EmbeddedPostgres | null;
}

/** Finds or starts the database and brings it to this version. */
async function openDatabase(asked: Config, log: Log): Promise<Opened> {
  if (asked.databaseUrl) {
    const app = { connectionString: asked.databaseUrl };
    const owner = { connectionString: asked.databaseMigrationUrl ?? asked.databaseUrl };
    await migrate(owner, prepareJobs);
    return { config: asked, connections: { owner, app, auth: app }, embedded: null };
  }
  const embedded = await startEmbeddedPostgres({ dataDir: asked.dataDir, log });
  const owner = { ...embedded.connection };
  await migrate(owner, prepareJobs);
  return {
    config: { ...asked, dataDir: embedded.dataDir },
    connections: { owner, app: { ...owner, user: 'vorab_app' }, auth: { ...owner, user: 'vorab_auth' } },
    embedded,
  };
}

async function serve(asked: Config, log: Log, wantsDemo: boolean): Promise<void> {
  const opened = await openDatabase(asked, log);
  try {
    await run(opened, log, wantsDemo);
  } catch (error) {
    await opened.embedded?.stop();
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    throw new ConfigError(`Port ${asked.port} is taken. Set PORT to another, e.g. PORT=3001.`);
  }
}

async function run({ config, connections, embedded }: Opened, log: Log, wantsDemo: boolean): Promise<void> {
  const { buildApp } = await import('./app.ts');
  const { setupNeeded } = await import('./features/members/index.ts');
  const { demo } = await import('./features/examples/index.ts');
  const masterSecret = config.secret ?? loadMasterSecret(config.dataDir);
  const app = await buildApp({ config, connections, masterSecret, log });
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'draining');
    await app.close();
    await embedded?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  try {
    await app.start();
    if (config.roles.includes('web')) await app.server.listen({ host: config.host, port: config.port });
  } catch (error) {
    await app.close();
    throw error;
  }
  embedded?.announce(config.publicUrl);
  const shown = wantsDemo ? await demo(app.platform) : null;
  const needed = await setupNeeded(app.platform);
  const lines = [
    `Vorab is running at ${config.publicUrl}`,
    needed
      ? `Begin: open ${config.publicUrl}/setup and make your organisation and account.`
      : `Sign in: ${config.publicUrl}/sign-in`,
    ...(shown?.account
      ? [
          `  E-mail:   ${shown.account.email}`,
          `  Password: ${shown.account.password}  (made for you and shown this once: keep it)`,
        ]
      : []),
    ...(config.smtpUrl
      ? []
      : [`Mail: no SMTP_URL is set, so messages wait at ${config.publicUrl}/outbox (for you, on this machine).`]),
    ...(config.secureContext
      ? []
      : ['Careful: browsers give no camera to a page that is not https. Put a TLS proxy in front and set PUBLIC_URL.']),
    `Data: ${config.dataDir}`,
    'Stop: Ctrl-C',
  ];
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
  // A stop meanwhile closes the database under it; the example goes on at the next start.
  if (shown) await tellOfDemo(app.platform, shown).catch(() => {});
}

/** Says when the example can be looked at. Where a worker of another process fills it, or it was removed meanwhile, too. */
async function tellOfDemo(platform: Platform, { organisationId, made }: Demo): Promise<void> {
  const { demoProgress } = await import('./features/examples/index.ts');
  const address = (interviewId: string) => `${platform.config.publicUrl}/interviews/${interviewId}`;
  if (made) process.stdout.write('Example: two weeks of an interview are being made …\n');
  for (;;) {
    const row = await demoProgress(platform, organisationId);
    if (row?.state !== 'filling') {
      if (row)
        process.stdout.write(`Example: ${made ? 'ready' : 'there already'}, at ${address(row.interview_id)}\n\n`);
      return;
    }
    await new Promise((after) => setTimeout(after, 500));
  }
}

async function openapi(): Promise<void> {
  const { describe } = await import('./openapi.ts');
  process.stdout.write(`${JSON.stringify(await describe(), null, 2)}\n`);
}

async function main(given: string[]): Promise<void> {
  const [command = 'serve', argument] = given.filter((word) => word !== '--demo');
  if (command === 'openapi') return openapi();
  const config = readConfig();
  const log = createLog(config.logLevel);
  if (command === 'serve') return serve(config, log, given.includes('--demo'));
  if (command === 'migrate') {
    const { embedded } = await openDatabase(config, log);
    await embedded?.stop();
    return;
  }
  if (command === 'two-factor-off' && argument) {
    if (!(await twoFactorOff(config, log, argument))) throw new ConfigError(`Nobody has the address ${argument}.`);
    process.stdout.write(`${argument} signs in with the password alone now, and is signed out everywhere.\n`);
    return;
  }
  if ((command === 'backup' || command === 'restore') && argument) {
    if (config.databaseUrl)
      throw new ConfigError(
        'With DATABASE_URL, back up that database with its own tools (pg_dump), and the storage folder with yours.',
      );
    if (command === 'restore') {
      const place = await restore({
        source: argument,
        dataDir: config.dataDir,
        ...(config.storageDir && { storageDir: config.storageDir }),
      });
      process.stdout.write(`Restored to ${place.dataDir}. Start Vorab as usual.\n`);
      return;
    }
    const { dataDir } = resolveDataDir(config.dataDir);
    const running = runningConnection(dataDir);
    const embedded = running ? null : await startEmbeddedPostgres({ dataDir: config.dataDir, log });
    const connection = running ?? embedded?.connection;
    if (!connection) throw new Error('The database could not be reached.');
    const result = await backup({
      connection,
      storageDir: config.storageDir ?? join(dataDir, 'storage'),
      secretFile: join(dataDir, 'secret'),
      target: argument,
    });
    await noteBackup(dataDir, { at: new Date().toISOString(), ...result });
    await embedded?.stop();
    process.stdout.write(`Backed up to ${argument}: ${JSON.stringify(result)}\n`);
    return;
  }
  process.stdout.write(`${usage}\n`);
  process.exitCode = command === 'help' || command === '--help' ? 0 : 2;
}
main(process.argv.slice(2)).catch((error: unknown) => {
  // What the operator can mend is said in a sentence; the rest is a defect and shows where.
  const mendable = error instanceof ConfigError || error instanceof FolderInUseError;
  process.stderr.write(`${error instanceof Error ? (mendable ? error.message : error.stack) : String(error)}
`);
  process.exit(1);
});
