import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import scalar from '@scalar/fastify-api-reference';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { accentStyle } from '../contract/accent.ts';
import { candidateSession } from './features/answers/index.ts';
import { resolveInvitation } from './features/invitations/index.ts';
import { tryOf } from './features/tries/index.ts';
import { inOrganisation } from './platform/database/index.ts';
import { asProblem, problem } from './platform/http/problem.ts';
import type { Gate } from './platform/http/server.ts';
import type { Platform } from './platform/index.ts';

/** What an address may ask of a page; anything else that somebody writes there is left out. */
const Asked = z.object({ lang: z.string().optional().catch(undefined) });

const built = join(import.meta.dirname, '../dist/web');
const shellModule = join(import.meta.dirname, '../dist/shell/shell.js');

interface Chunk {
  readonly file: string;
  readonly css?: string[];
  readonly imports?: string[];
}
type Manifest = Record<string, Chunk>;

/** Script and style files of an entry, as the build named them. */
interface Assets {
  readonly script: string;
  readonly preload: readonly string[];
  readonly css: readonly string[];
}

function assetsOf(manifest: Manifest, entry: string): Assets | null {
  const chunk = manifest[entry];
  if (!chunk) return null;
  const seen = new Set<string>();
  const css = new Set(chunk.css);
  const walk = (c: Chunk) => {
    for (const name of c.imports ?? []) {
      if (seen.has(name)) continue;
      seen.add(name);
      const next = manifest[name];
      if (!next) continue;
      for (const file of next.css ?? []) css.add(file);
      walk(next);
    }
  };
  walk(chunk);
  return { script: chunk.file, preload: [...seen].map((n) => manifest[n]?.file ?? ''), css: [...css] };
}

/** Everything from here and nothing from anywhere else. Pages may show their own recordings (blob:) and inline style attributes. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A candidate's page has no style but our files and the organisation's colours, which are named by their hash. */
const candidatePolicy = (style: string): string =>
  pagePolicy.replace(
    "style-src 'self' 'unsafe-inline'",
    style ? `style-src 'self' 'sha256-${createHash('sha256').update(style).digest('base64')}'` : "style-src 'self'",
  );

export function sendPage(reply: FastifyReply, html: string, policy: string = pagePolicy): void {
  reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', policy)
    .send(html);
}

/** The studio's shell: all of its pages are one application. */
function studioShell(assets: Assets): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Vorab</title>
<link rel="icon" href="data:,">
${assets.css.map((f) => `<link rel="stylesheet" href="/${f}">`).join('\n')}
${assets.preload.map((f) => `<link rel="modulepreload" href="/${f}">`).join('\n')}
<script type="module" src="/${assets.script}"></script>
</head>
<body><div id="root"></div></body>
</html>`;
}

/** `web/candidate/shell.ts`, built apart: the server calls it like any file it serves. */
interface CandidateShell {
  renderShell(input: {
    session: unknown;
    problem: { code: string } | null;
    language: string;
    css: string;
    style?: string;
    js: string;
    preload: readonly string[];
    trial?: { readonly legal: unknown };
  }): Promise<string>;
}

const filesOf = (assets: Assets) => ({
  css: `/${assets.css[0] ?? ''}`,
  js: `/${assets.script}`,
  preload: assets.preload.map((file) => `/${file}`),
});

/** The page behind a candidate's link. Reading it changes nothing, so that mail scanners do no harm. */
async function candidatePage(
  platform: Platform,
  assets: Assets,
  secret: string,
  asked: string | undefined,
  /** What the browser speaks: all that is known of somebody whose link opens nothing. */
  spoken: string | undefined,
): Promise<{ html: string; style: string }> {
  const { renderShell } = (await import(shellModule)) as CandidateShell;
  const files = filesOf(assets);
  try {
    const door = await resolveInvitation(platform, secret);
    if (!door) throw problem('link-revoked');
    const session = await inOrganisation(platform.db, door.organisationId, (tx) =>
      candidateSession(tx, platform, door.invitationId),
    );
    const { accent } = session.brand;
    const style = accent ? accentStyle(accent) : '';
    const language = asked ?? session.language;
    return { html: await renderShell({ session, problem: null, language, style, ...files }), style };
  } catch (error) {
    const { code } = asProblem(error);
    const html = await renderShell({ session: null, problem: { code }, language: asked ?? spoken ?? 'en', ...files });
    return { html, style: '' };
  }
}

/**
 * What a page that tries an interview may do: as a candidate's, but it reaches nobody at all, and only our own page may show it
 * inside of itself. So nothing that is recorded there can leave it, whatever its script does.
 */
const tryPolicy = (style: string): string =>
  candidatePolicy(style)
    .replace("connect-src 'self'", "connect-src 'none'")
    .replace("frame-ancestors 'none'", "frame-ancestors 'self'");

/** An interview to walk through as a candidate. A member's session opens it; no candidate's cookie is made or read. */
function serveTries(app: FastifyInstance, platform: Platform, gate: Gate, assets: Assets): void {
  const url = '/interviews/:interview/try/:from';
  app.get<{ Params: { interview: string; from: string }; Querystring: z.output<typeof Asked> }>(
    url,
    { schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      const { interview, from } = request.params;
      const principal = await gate.member(request);
      if (principal?.kind !== 'member') throw problem('not-signed-in', 'Sign in first.');
      if (from !== 'draft' && from !== 'published') throw problem('not-found');
      const found = await inOrganisation(platform.db, principal.organisationId, async (tx) => {
        const may = await gate.authorise(tx, principal, 'interview.read', { interview });
        return may && (await tryOf(tx, platform, interview, from));
      });
      if (!found) throw problem('not-found');
      const { renderShell } = (await import(shellModule)) as CandidateShell;
      const { session, legal } = found;
      const style = session.brand.accent ? accentStyle(session.brand.accent) : '';
      const language = request.query.lang ?? session.language;
      const files = filesOf(assets);
      const html = await renderShell({ session, problem: null, language, style, trial: { legal }, ...files });
      reply.header('x-frame-options', 'SAMEORIGIN');
      sendPage(reply, html, tryPolicy(style));
    },
  );
}

/** The reference is somebody else's script with its start written into the page: it may run, and reach nothing but us. */
const referencePolicy = pagePolicy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");

/** First parts of the studio's addresses: what lies below them is the studio's own affair, see web/studio/router.tsx. */
const studioPages = [
  'setup',
  'sign-in',
  'join',
  'account',
  'settings',
  'team',
  'interviews',
  'review',
  'requests',
  'messages',
  'outbox',
  'status',
  'design',
];

/** Serves the built pages, their files, and the API's reference. */
export async function servePages(app: FastifyInstance, platform: Platform, gate: Gate): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    if (/^\/api\/?($|\?|js\/)/.test(request.url)) reply.header('content-security-policy', referencePolicy);
  });
  await app.register(scalar, {
    routePrefix: '/api',
    configuration: {
      url: '/api/v1/openapi.json',
      // Nothing here calls or links to anybody else.
      telemetry: false,
      withDefaultFonts: false,
      showDeveloperTools: 'never',
      hideClientButton: true,
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  } as never);
  const manifestPath = join(built, '.vite/manifest.json');
  if (!existsSync(manifestPath)) return;
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
  await app.register(fastifyStatic, {
    root: join(built, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
    decorateReply: false,
  });
  const studio = assetsOf(manifest, 'web/studio/main.tsx');
  if (studio) {
    const html = studioShell(studio);
    for (const path of ['/', ...studioPages.flatMap((page) => [`/${page}`, `/${page}/*`])]) {
      app.get(path, { schema: { hide: true } }, async (_request, reply) => sendPage(reply, html));
    }
  }
  const candidate = assetsOf(manifest, 'web/candidate/main.tsx');
  if (candidate && existsSync(shellModule)) {
    serveTries(app, platform, gate, candidate);
    app.get<{ Params: { secret: string }; Querystring: z.output<typeof Asked> }>(
      '/i/:secret',
      { schema: { hide: true, querystring: Asked } },
      async (request, reply) => {
        const { html, style } = await candidatePage(
          platform,
          candidate,
          request.params.secret,
          request.query.lang,
          request.headers['accept-language'],
        );
        sendPage(reply, html, candidatePolicy(style));
      },
    );
  }
}
