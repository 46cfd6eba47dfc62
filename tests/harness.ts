import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import type { Role } from '../contract/members.ts';
import { type App, buildApp } from '../server/app.ts';
import { type Config, readConfig } from '../server/platform/config.ts';
import type { Connections, QueryListener } from '../server/platform/database/index.ts';
import { migrate } from '../server/platform/database/migrate.ts';
import { prepareJobs } from '../server/platform/jobs.ts';
import { createLog } from '../server/platform/log.ts';
import { createTestDatabase } from './postgres.ts';

const origin = 'http://127.0.0.1:3000';

/** What came back. `json` is unknown on purpose: say what you expect. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read many shapes; the server's schemas have checked them on the way out
  readonly json: any;
  readonly text: string;
  readonly headers: Record<string, string | string[] | number | undefined>;
}

/** Somebody who calls the API, with their cookies or key. */
export class Caller {
  readonly cookies = new Map<string, string>();
  readonly app: App;
  readonly key: string | null;
  constructor(app: App, key: string | null = null) {
    this.app = app;
    this.key = key;
  }

  async call(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const options: InjectOptions = {
      method,
      url,
      headers: {
        host: '127.0.0.1:3000',
        ...(method !== 'GET' && { origin }),
        ...(this.key && { authorization: `Bearer ${this.key}` }),
        ...(this.cookies.size > 0 && { cookie: [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; ') }),
        ...headers,
      },
      ...(body !== undefined && { payload: body as object }),
    };
    const response = await this.app.server.inject(options);
    for (const cookie of response.cookies) {
      if (cookie.maxAge === 0 || cookie.value === '') this.cookies.delete(cookie.name);
      else
        this.cookies.set(cookie.name, encodeURIComponent(cookie.value).replaceAll('%2B', '+').replaceAll('%3D', '='));
    }
    const isJson = String(response.headers['content-type'] ?? '').includes('json');
    return {
      status: response.statusCode,
      json: isJson ? JSON.parse(response.body || 'null') : null,
      text: response.body,
      headers: response.headers,
    };
  }
  get = (url: string, headers?: Record<string, string>) => this.call('GET', url, undefined, headers);
  post = (url: string, body: unknown = {}, headers?: Record<string, string>) => this.call('POST', url, body, headers);
  put = (url: string, body: unknown = {}, headers?: Record<string, string>) => this.call('PUT', url, body, headers);
  delete = (url: string) => this.call('DELETE', url);
}

export interface TestApp {
  readonly app: App;
  readonly platform: App['platform'];
  readonly dataDir: string;
  /** As the owner of the tables, past row-level security. */
  readonly connection: Connections['owner'] & { port: number };
  readonly anybody: Caller;
  /** Sets up the first organisation; the owner is signed in, `api` holds its key. */
  setup(): Promise<{ owner: Caller; api: Caller; organisationId: string; ownerId: string }>;
  /** Another organisation with its owner, written by the features' own functions (an instance sets up one by HTTP). */
  secondOrganisation(): Promise<{ owner: Caller; organisationId: string }>;
  /** Invites and joins a member with this role; `grants` name them in interviews. */
  member(
    owner: Caller,
    role: Role,
    grants?: { interviewId: string; access: 'manage' | 'review' | 'view' }[],
    name?: string,
  ): Promise<Caller & { userId: string }>;
  caller(): Caller;
  /** Waits until `check` gives something other than null, false or undefined. */
  until<T>(check: () => Promise<T | null | false | undefined>, seconds?: number): Promise<T>;
  drop(): Promise<void>;
}

const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
export const PASSWORD = 'correct horse battery';

/**
 * The whole server on a fresh real database and folder. `work: true` runs the job workers too.
 * Everything is gone after `drop`.
 */
export async function createTestApp(
  options: { work?: boolean; env?: Record<string, string>; onQuery?: QueryListener } = {},
): Promise<TestApp> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'vorab-app-'));
  const config: Config = readConfig({
    DATA_DIR: dataDir,
    FFMPEG_PATH: process.env.FFMPEG_PATH,
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
    VORAB_TEST_CLOCK: join(dataDir, 'clock'),
    ...options.env,
  });
  await migrate(database.connection, prepareJobs);
  const connections = {
    owner: database.connection,
    app: { ...database.connection, user: 'vorab_app' },
    auth: { ...database.connection, user: 'vorab_auth' },
  };
  const app = await buildApp({
    config,
    connections,
    masterSecret: 'test-secret-'.repeat(4),
    log: createLog(config.logLevel),
    onQuery: options.onQuery,
  });
  await app.platform.jobs.start(options.work ?? false);
  let people = 0;
  const caller = () => new Caller(app);
  return {
    app,
    platform: app.platform,
    dataDir,
    connection: database.connection,
    anybody: caller(),
    caller,
    async setup() {
      const owner = caller();
      const answer = await owner.post('/api/v1/setup', {
        organisationName: 'Hafenwerk',
        name: 'Mara Lindt',
        email: 'mara@hafenwerk.test',
        password: PASSWORD,
        timeZone: 'Europe/Berlin',
      });
      if (answer.status !== 201) throw new Error(`setup: ${answer.text}`);
      return {
        owner,
        api: new Caller(app, answer.json.apiKey),
        organisationId: answer.json.organisationId,
        ownerId: answer.json.memberId,
      };
    },
    async secondOrganisation() {
      const { addMember, addPerson } = await import('../server/features/members/people.ts');
      const { inOrganisation } = await import('../server/platform/database/index.ts');
      const { newId } = await import('../server/platform/ids.ts');
      const organisationId = newId();
      const now = app.platform.clock.now();
      const passwordHash = await app.platform.auth.hashPassword(PASSWORD);
      const email = `other-${people++}@elsewhere.test`;
      await inOrganisation(app.platform.db, organisationId, async (tx) => {
        await tx
          .insertInto('auth.organization')
          .values({ id: organisationId, name: 'Elsewhere', slug: organisationId, createdAt: now })
          .execute();
        await tx
          .insertInto('organisation_settings')
          .values({ organisation_id: organisationId, language: 'en', time_zone: 'UTC' })
          .execute();
        const userId = await addPerson(tx, { name: 'Otto Other', email, passwordHash, now });
        await addMember(tx, { organisationId, userId, role: 'owner', now });
      });
      const owner = caller();
      const answer = await owner.post('/api/v1/session', { email, password: PASSWORD });
      if (answer.status !== 204) throw new Error(`sign-in: ${answer.text}`);
      return { owner, organisationId };
    },
    async member(owner, role, grants = [], name = `Member ${people}`) {
      const email = `member-${people++}@hafenwerk.test`;
      const invited = await owner.post('/api/v1/member-invitations', { email, role, interviews: grants });
      if (invited.status !== 201) throw new Error(`invite: ${invited.text}`);
      const secret = app.platform.secrets.link('member-invitation', invited.json.id, 1);
      const joined = caller();
      const answer = await joined.post('/api/v1/member-invitations/accept', { secret, name, password: PASSWORD });
      if (answer.status !== 204) throw new Error(`accept: ${answer.text}`);
      const me = await joined.get('/api/v1/me');
      return Object.assign(joined, { userId: me.json.userId as string });
    },
    async until(check, seconds = 20) {
      const end = Date.now() + seconds * 1000;
      for (;;) {
        const found = await check();
        if (found) return found;
        if (Date.now() > end) throw new Error(`waited ${seconds} s in vain`);
        await wait(50);
      }
    },
    async drop() {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
