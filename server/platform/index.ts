import type { Auth } from './auth/index.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Db } from './database/index.ts';
import type { Listener } from './database/listen.ts';
import type { Events } from './events.ts';
import type { Route } from './http/route.ts';
import type { Jobs } from './jobs.ts';
import type { Log } from './log.ts';
import type { Mailer } from './mail/index.ts';
import type { Media } from './media/index.ts';
import type { Scan } from './scan.ts';
import type { Secrets } from './secrets.ts';
import type { Storage } from './storage/index.ts';

/** Everything a feature may lean on. */
export interface Platform {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
  readonly db: Db;
  readonly auth: Auth;
  readonly secrets: Secrets;
  readonly events: Events;
  readonly jobs: Jobs;
  readonly storage: Storage;
  readonly media: Media;
  /** Looks at files from outside, where the operator has named a scanner. */
  readonly scan: Scan;
  readonly mailer: Mailer;
  /** Wakes live updates when an organisation has new events. */
  readonly live: Listener;
}

/** What a feature gives the server: its routes, and once, its reactions to events and its kinds of jobs. */
export interface Feature {
  readonly name: string;
  routes(platform: Platform): Route[];
  start?(platform: Platform): void;
  /** In a worker, once jobs can be enqueued: what a start has to catch up on. */
  resume?(platform: Platform): Promise<void>;
}
