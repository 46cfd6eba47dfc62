import type pg from 'pg';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Tx } from './database/index.ts';
import type { Log } from './log.ts';

/** A kind of work. `data` holds ids only. The handler re-reads state first and is safe to run twice. */
export interface JobKind<D extends object = object> {
  readonly name: string;
  /** Longest one run may take, in seconds, before it is tried again. */
  readonly expireSeconds: number;
  readonly retries: number;
  /** How many run at once in one process. */
  readonly concurrency: number;
  run(data: D, signal: AbortSignal): Promise<void>;
}

export interface Jobs {
  /** Enqueued in the caller's transaction: it exists exactly if the change does. */
  enqueue(tx: Tx, name: string, data: object, options?: { startAfterSeconds?: number }): Promise<void>;
  define<D extends object>(kind: JobKind<D>): void;
  /** How many jobs of each queue wait, wait for a time to come, run, and failed lately. From counters: the cost is constant. */
  counts(): Promise<{ name: string; waiting: number; later: number; running: number; failed: number }[]>;
  start(work: boolean): Promise<void>;
  /** Waits for what is running, at most `seconds`. */
  stop(seconds: number): Promise<void>;
}

export const JOB_QUEUES = [
  'mail.send',
  'invitation.announce',
  'recording.abandoned',
  'recording.finalise',
  'file.abandoned',
  'file.receive',
  'candidate.erase',
  'example.fill',
  'example.clear',
] as const;
const bossSchema = 'jobs';
const queueOptions = {
  retryLimit: 8,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 600,
  heartbeatSeconds: 10,
  notify: true,
};

/** What differs from that. A queue that gets what another gave up on stands before it in the list. */
const special: Partial<Record<(typeof JOB_QUEUES)[number], object>> = {
  // It puts itself off, so its runs fail only by being killed: that is no reason to wait long, and must not end in silence.
  'recording.finalise': { retryLimit: 12, retryDelayMax: 30, deadLetter: 'recording.abandoned' },
  'file.receive': { retryLimit: 12, retryDelayMax: 30, deadLetter: 'file.abandoned' },
};

/** Makes the queue's tables and queues, as the database's owner, and lets the application use them. */
export async function prepareJobs(pool: pg.Pool): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values ?? []) },
    schema: bossSchema,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => {});
  await boss.start();
  for (const name of JOB_QUEUES) {
    const options = { ...queueOptions, ...special[name] };
    await boss.createQueue(name, options);
    await boss.updateQueue(name, options);
  }
  await boss.stop({ graceful: false });
  await pool.query(`grant usage on schema ${bossSchema} to vorab_app;
    grant select, insert, update, delete on all tables in schema ${bossSchema} to vorab_app;
    grant execute on all functions in schema ${bossSchema} to vorab_app;
    grant usage on all sequences in schema ${bossSchema} to vorab_app`);
}

export function createJobs(connection: pg.PoolConfig, log: Log): Jobs {
  const boss = new PgBoss({
    ...connection,
    schema: bossSchema,
    max: 6,
    application_name: 'vorab jobs',
    options: '-c role=vorab_app',
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: true,
    superviseIntervalSeconds: 5,
    // How soon a job is taken up again whose worker was killed.
    monitorIntervalSeconds: 5,
    useListenNotify: true,
  } as ConstructorParameters<typeof PgBoss>[0] & object);
  boss.on('error', (error) => log.warn({ err: error.message }, 'the job queue had an error'));
  const kinds: JobKind[] = [];
  return {
    async enqueue(tx, name, data, options) {
      await boss.send(name, data, { db: fromKysely(tx), startAfter: options?.startAfterSeconds ?? 0 });
    },
    define(kind) {
      kinds.push(kind as unknown as JobKind);
    },
    async counts() {
      const queues = await boss.getQueues([...JOB_QUEUES]);
      return queues.map((q) => ({
        name: q.name,
        waiting: q.readyCount,
        later: q.deferredCount,
        running: q.activeCount,
        failed: q.failedCount,
      }));
    },
    async start(work) {
      await boss.start();
      if (!work) return;
      for (const kind of kinds) {
        // One job per fetch, so that one failure never fails its neighbours.
        await boss.work<object>(
          kind.name,
          {
            batchSize: 1,
            localConcurrency: kind.concurrency,
            pollingIntervalSeconds: 1,
            // What waits for its second try sends no notice when its time comes; the default looks every 30 s.
            notifyPollingIntervalSeconds: 2,
            heartbeatRefreshSeconds: 4,
          },
          async ([job]) => {
            if (!job) return;
            const started = performance.now();
            try {
              await kind.run(job.data, AbortSignal.any([job.signal, AbortSignal.timeout(kind.expireSeconds * 1000)]));
              log.info({ job: kind.name, id: job.id, ms: Math.round(performance.now() - started) }, 'job done');
            } catch (error) {
              log.error(
                { job: kind.name, id: job.id, err: error instanceof Error ? error.message : 'unknown' },
                'job failed',
              );
              throw error;
            }
          },
        );
      }
    },
    async stop(seconds) {
      await boss.stop({ graceful: true, timeout: seconds * 1000 });
    },
  };
}
