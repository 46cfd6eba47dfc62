import { isIP } from 'node:net';
import cookie from '@fastify/cookie';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { Problem, problemStatus } from '../../../contract/problem.ts';
import type { Auth } from '../auth/index.ts';
import type { Clock } from '../clock.ts';
import { type Config, VERSION } from '../config.ts';
import { type Db, inOrganisation, type Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Secrets } from '../secrets.ts';
import { readBytes } from './bytes.ts';
import { candidatesIn } from './cookies.ts';
import { once } from './idempotency.ts';
import { network } from './network.ts';
import type { CandidatePrincipal, MemberPrincipal } from './principal.ts';
import { asProblem, problem, toProblem } from './problem.ts';
import { createRates } from './rate.ts';
import type { Access, Context, Route } from './route.ts';

/** What the HTTP layer needs from outside: how to know who asks and what they may. Features supply both. */
export interface Gate {
  /** A member by session or API key; null where there is neither. */
  member(request: FastifyRequest): Promise<MemberPrincipal | null>;
  /** Default deny: null means "not found, or not yours". Runs in the request's transaction. */
  authorise(
    tx: Tx,
    principal: MemberPrincipal,
    permission: string,
    params: Record<string, string>,
  ): Promise<Access | null>;
  /** Whether the candidate's cookie still holds (not revoked, not erased). */
  candidate(tx: Tx, principal: CandidatePrincipal): Promise<boolean>;
}

export interface HttpDeps {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
  readonly db: Db;
  readonly auth: Auth;
  readonly secrets: Secrets;
}

export const headersOf = (request: FastifyRequest): Headers =>
  new Headers(
    Object.entries(request.headers).flatMap(([k, v]) => (v === undefined ? [] : [[k, String(v)]])) as [
      string,
      string,
    ][],
  );

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);
const noAccess: Access = { interviewId: null, level: null };

/** The ETag of a revision, e.g. `"3"`. */
export const etag = (revision: number): string => `"${revision}"`;

function ifMatchOf(request: FastifyRequest): number | null {
  const value = request.headers['if-match'];
  if (!value) return null;
  const m = /^(?:W\/)?"(\d+)"$/.exec(value);
  if (!m) throw problem('bad-request', 'If-Match must be the revision in quotes, e.g. "3".');
  return Number(m[1]);
}

const nameOf = (host: string): string => host.replace(/:\d+$/, '');

/** Names of hosts that this server answers to; anything else may be a page that rebound its name to us. */
function hostAllowed(config: Config, host: string): boolean {
  const name = nameOf(host);
  return host === new URL(config.publicUrl).host || loopbackNames.has(name) || isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}

function assertSameOrigin(config: Config, request: FastifyRequest): void {
  const origin = request.headers.origin;
  if (
    origin &&
    (origin === new URL(config.publicUrl).origin || origin.replace(/^https?:\/\//, '') === request.headers.host)
  )
    return;
  throw problem(
    'forbidden-origin',
    'Open Vorab at its own address and try again. Scripts send an Origin header, or use an API key.',
  );
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** What proxies add to a request, whatever they call it. */
const fromProxy = /^(x-forwarded|forwarded$|via$|x-real-ip$|(x|true)-client-ip$|cf-connecting-ip$)/;

/**
 * Whether somebody sits at this machine. A proxy here also calls from loopback, for anybody; what it adds to the request, or the
 * name that it was called by, gives it away. What `X-Forwarded-For` says never counts, trusted proxy or not: whoever calls writes it.
 */
export function isLoopback({ headers, socket }: FastifyRequest): boolean {
  if (!loopback.has(socket.remoteAddress ?? '') || !loopbackNames.has(nameOf(headers.host ?? ''))) return false;
  return !Object.keys(headers).some((name) => fromProxy.test(name));
}

/** On every answer, whatever it is. */
const safely = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), browsing-topics=()',
};

/** Fastify with our schemas, problems, headers and limits; routes are added by `mount`. */
export async function createServer(deps: HttpDeps): Promise<FastifyInstance> {
  const { config, log } = deps;
  const app: FastifyInstance = Fastify({
    loggerInstance: log as never,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: 1024 * 1024,
    genReqId: newId,
    requestTimeout: 120_000,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 250 },
    // An address that can't be read: no hook has run for it.
    frameworkErrors: (error, request, reply) => sendProblem(reply.headers(safely), request, asProblem(error)),
  }) as unknown as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addContentTypeParser('application/octet-stream', (request: FastifyRequest, payload: AsyncIterable<Buffer>) =>
    readBytes(request, payload),
  );
  await app.register(cookie);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Vorab',
        version: VERSION,
        description: 'Everything Vorab does, its own pages do through this API.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'vorab.session_token' },
          apiKey: { type: 'http', scheme: 'bearer' },
          candidate: { type: 'apiKey', in: 'cookie', name: 'vorab_c_{invitation}' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      ...safely,
      ...(config.publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
    });
    const health = request.url === '/healthz' || request.url === '/readyz';
    if (!health && !hostAllowed(config, request.headers.host ?? ''))
      throw problem('forbidden-origin', `Open Vorab at ${config.publicUrl}.`);
  });
  app.addHook('onResponse', async (request, reply) => {
    const line = {
      route: request.routeOptions.url,
      method: request.method,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      id: request.id,
    };
    if (reply.statusCode >= 500) log.error(line, 'request failed');
    else log.debug(line, 'request');
  });
  app.setErrorHandler((error, request, reply) => {
    const known = asProblem(error);
    if (known.code === 'internal')
      log.error(
        {
          id: request.id,
          route: request.routeOptions.url,
          err: (error as Error).message,
          stack: (error as Error).stack,
        },
        'unexpected error',
      );
    sendProblem(reply, request, known);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(reply, request, problem('not-found')));
  return app;
}

export function sendProblem(reply: FastifyReply, request: FastifyRequest, error: ReturnType<typeof problem>): void {
  if (error.retryAfterSeconds) reply.header('retry-after', error.retryAfterSeconds);
  reply
    .code(problemStatus[error.code])
    .header('cache-control', 'no-store')
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(toProblem(error, request.id));
}

/**
 * Mounts declared routes. For every one, in this order: identity, origin and rate before the body is read; then the
 * schemas; then, in the request's transaction, authorisation and idempotency; then the handler.
 */
export function mount(app: FastifyInstance, deps: HttpDeps, gate: Gate, routes: readonly Route[]): void {
  const limit = createRates();
  const principals = new WeakMap<FastifyRequest, MemberPrincipal | CandidatePrincipal>();
  const changes = (request: FastifyRequest) => request.method !== 'GET' && request.method !== 'HEAD';

  /** Who asks, and whether they may ask at all. */
  async function enter(spec: Route, request: FastifyRequest): Promise<void> {
    if (spec.auth === 'public' || spec.auth === 'signed' || spec.auth === 'upload') {
      if (changes(request) && request.headers.cookie) assertSameOrigin(deps.config, request);
      await limit(spec.rate, network(request.ip));
      return;
    }
    if (spec.auth === 'candidate') {
      const { invitation } = request.params as { invitation?: string };
      const here = candidatesIn(deps.secrets, request.cookies, deps.clock.now());
      const principal = here.find((c) => c.invitationId === invitation);
      if (!principal) throw problem('not-signed-in', 'Open the link from your e-mail again.');
      if (changes(request)) assertSameOrigin(deps.config, request);
      await limit(spec.rate, principal.invitationId);
      principals.set(request, principal);
      return;
    }
    const principal = await gate.member(request);
    if (!principal) throw problem('not-signed-in', 'Sign in, or send a valid API key.');
    if (principal.kind === 'member' && changes(request)) assertSameOrigin(deps.config, request);
    await limit(spec.rate, principal.keyId ?? principal.userId);
    if (spec.scope && principal.scopes && !principal.scopes.includes(spec.scope)) {
      throw problem('not-found', `This key lacks the scope ${spec.scope}.`);
    }
    const operator = principal.operator && principal.kind === 'member';
    if (spec.auth === 'operator' && !operator) throw problem('not-found');
    if (spec.keys === false && principal.kind !== 'member') throw problem('not-found', 'Sign in: a key can’t do this.');
    if (spec.loopback && !isLoopback(request)) throw problem('not-found');
    principals.set(request, principal);
  }

  async function run(spec: Route, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const params = (request.params ?? {}) as Record<string, string>;
    const base = { params, query: request.query, body: request.body, ifMatch: ifMatchOf(request), request, reply };
    type Any = Context<never, never, never, never>;
    const call = (more: object) =>
      spec.handle({ ...base, access: noAccess, tx: undefined, principal: null, ...more } as unknown as Any);
    const principal = principals.get(request);
    if (!principal) return call({});
    if (principal.kind === 'candidate') {
      return inOrganisation(deps.db, principal.organisationId, async (tx) => {
        if (!(await gate.candidate(tx, principal))) throw problem('link-revoked', 'Ask for a new link.');
        return call({ principal, tx });
      });
    }
    const allowed = async (tx: Tx) => {
      const access = await gate.authorise(tx, principal, spec.permission, params);
      if (!access) throw problem('not-found');
      return access;
    };
    if (spec.transaction === false) {
      const access = await inOrganisation(deps.db, principal.organisationId, allowed);
      return call({ principal, access });
    }
    return inOrganisation(deps.db, principal.organisationId, async (tx) => {
      const access = await allowed(tx);
      const work = () => call({ principal, tx, access });
      const key = request.headers['idempotency-key'];
      // What changes nothing is not kept either: a preview's words would outlive the person they name.
      if (request.method !== 'POST' || spec.rate === 'read' || typeof key !== 'string') return work();
      if (key.length > 200) throw problem('bad-request', 'Idempotency-Key may have at most 200 characters.');
      const { organisationId, userId } = principal;
      const what = JSON.stringify([request.method, request.url, request.body ?? null]);
      return once(tx, { organisationId, principal: userId, key, request: what, now: deps.clock.now() }, work);
    });
  }

  for (const spec of routes) {
    const status = Number(Object.keys(spec.response)[0]);
    app.route({
      method: spec.method,
      url: spec.url,
      ...(spec.bytes ? { bodyLimit: spec.bytes } : {}),
      config: { spec },
      schema: {
        summary: spec.summary,
        tags: [spec.tag],
        operationId: operationId(spec),
        security:
          spec.auth === 'candidate'
            ? [{ candidate: [] }]
            : spec.auth === 'member'
              ? [{ session: [] }, { apiKey: [] }]
              : spec.auth === 'operator'
                ? [{ session: [] }]
                : spec.auth === 'upload'
                  ? [{ candidate: [] }, { session: [] }]
                  : [],
        ...(spec.params && { params: spec.params }),
        ...(spec.query && { querystring: spec.query }),
        ...(spec.body && { body: spec.body }),
        response: { ...spec.response, '4xx': Problem, '5xx': Problem },
      },
      onRequest: (request: FastifyRequest) => enter(spec, request),
      handler: async (request, reply) => {
        const result = await run(spec, request, reply);
        if (spec.raw || reply.sent) return reply;
        if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
        reply.code(status);
        return status === 204 ? reply.send() : reply.send(result);
      },
    } as Parameters<FastifyInstance['route']>[0]);
  }
}

/** `GET /api/v1/interviews/{interview}/rubric` → `getInterviewsByInterviewRubric`: stable, and readable in the generated client. */
export function operationId(spec: Pick<Route, 'method' | 'url'>): string {
  const words = spec.url
    .replace(/^\/api\/v1/, '')
    .split('/')
    .filter(Boolean)
    .map((part) => (part.startsWith(':') ? `by-${part.slice(1)}` : part))
    .join('-');
  return spec.method.toLowerCase() + words.replace(/(^|[-.])([a-z0-9])/g, (_, __, c: string) => c.toUpperCase());
}
