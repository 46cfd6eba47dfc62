import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { contentDigest, sha256 } from './digest.ts';
import { retryAfterMs } from './judge.ts';
import { fakeClock } from './testing/clock.ts';
import { about, chunkOf } from './testing/fixtures.ts';
import { fetchTransport } from './transport-fetch.ts';

// A real server and a real fetch: what counts is what comes over the wire.
let answer: (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;
let origin = '';
const seen: { method: string; url: string; headers: IncomingMessage['headers']; body: Buffer }[] = [];
const server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
  answer(request, response, body);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen.length = 0;
});

const reply =
  (status: number, headers: Record<string, string> = {}, body = '') =>
  (_: unknown, response: ServerResponse) =>
    void response.writeHead(status, headers).end(body);
const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  reply(status, { 'content-type': 'application/problem+json', ...headers }, JSON.stringify({ code, status }));
const json = (body: unknown, status = 200) =>
  reply(status, { 'content-type': 'application/json' }, JSON.stringify(body));

async function put() {
  const chunk = await chunkOf('u1', 2, 7, 300);
  return fetchTransport({ origin }).put(chunk, chunk.bytes);
}

it('puts the exact bytes with their digest', async () => {
  answer = reply(204, { 'vorab-chunk': 'stored' });
  expect(await put()).toEqual({ kind: 'stored' });
  const chunk = await chunkOf('u1', 2, 7, 300);
  expect(seen[0]).toMatchObject({ method: 'PUT', url: '/api/v1/uploads/u1/segments/2/chunks/7' });
  expect(seen[0]?.headers['content-digest']).toBe(contentDigest(chunk.digest));
  expect(seen[0]?.body.equals(Buffer.from(chunk.bytes))).toBe(true);
});

it('puts what is too large for the line in parts, each with its own digest and that of the whole', async () => {
  answer = (request, response) => {
    const last = request.url?.includes('/parts/2?');
    response.writeHead(204, { 'vorab-chunk': last ? 'stored' : 'part' }).end();
  };
  const chunk = await chunkOf('u1', 2, 7, 300);
  const transport = fetchTransport({ origin });
  expect(await transport.put(chunk, chunk.bytes, { mostBytes: 120 })).toEqual({ kind: 'stored' });
  const path = '/api/v1/uploads/u1/segments/2/chunks/7/parts';
  expect(seen.map(({ url }) => url)).toEqual([0, 1, 2].map((part) => `${path}/${part}?of=3`));
  expect(Buffer.concat(seen.map(({ body }) => body))).toEqual(Buffer.from(chunk.bytes));
  for (const { headers, body } of seen) {
    expect(body.length).toBeLessThanOrEqual(120);
    expect(headers['content-digest']).toBe(contentDigest(await sha256(new Uint8Array(body).buffer)));
    expect(headers['repr-digest']).toBe(contentDigest(chunk.digest));
  }
});

it('says that parts are too large as well, and believes no part of a chunk to be the chunk', async () => {
  const chunk = await chunkOf('u1', 2, 7, 300);
  const transport = fetchTransport({ origin });
  answer = reply(413, { 'content-type': 'text/html' }, 'nginx');
  expect((await transport.put(chunk, chunk.bytes, { mostBytes: 150 })).kind).toBe('too-large');
  answer = reply(204, { 'vorab-chunk': 'part' });
  expect(await transport.put(chunk, chunk.bytes, { mostBytes: 150 })).toEqual({ kind: 'retry', code: 'parts-missing' });
  expect((await transport.put(chunk, chunk.bytes)).kind).toBe('retry');
});

it('hashes as RFC 9530 shows', async () => {
  const bytes = new TextEncoder().encode('{"hello": "world"}\n').buffer;
  expect(contentDigest(await sha256(bytes))).toBe('sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:');
});

it.each([
  [
    'a captive portal that says yes to all',
    reply(200, { 'content-type': 'text/html' }, '<h1>Welcome to Hotel</h1>'),
    'retry',
  ],
  ['a captive portal that redirects', reply(302, { location: 'http://portal.example/' }), 'retry'],
  ['204 from somebody else', reply(204), 'retry'],
  ['200 with our header', reply(200, { 'vorab-chunk': 'stored' }), 'retry'],
  ['a proxy that forbids', reply(403, { 'content-type': 'text/html' }, 'no'), 'retry'],
  ['a proxy that knows no such page', reply(404, {}, 'no'), 'retry'],
  ['a proxy that is limited', reply(413, { 'content-type': 'text/html' }, 'nginx'), 'too-large'],
  ['too large', problem(413, 'payload-too-large'), 'too-large'],
  ['not signed in', problem(401, 'not-signed-in'), 'not-signed-in'],
  ['conflict', problem(409, 'chunk-conflict'), 'conflict'],
  ['gone', problem(404, 'not-found'), 'gone'],
  ['revoked', problem(410, 'link-revoked'), 'gone'],
  ['wrong origin', problem(403, 'forbidden-origin'), 'refused'],
  ['bytes changed on the way', problem(400, 'digest-mismatch'), 'retry'],
  ['storage full', problem(507, 'storage-full'), 'retry'],
  ['unavailable', problem(503, 'unavailable'), 'retry'],
  ['a problem that breaks off', reply(409, { 'content-type': 'application/problem+json' }, '{"code":'), 'retry'],
])('%s', async (_, how, kind) => {
  answer = how;
  expect((await put()).kind).toBe(kind);
});

it('waits as long as Retry-After says', async () => {
  answer = problem(429, 'too-many-requests', { 'retry-after': '7' });
  expect(await put()).toEqual({ kind: 'retry', code: 'too-many-requests', afterMs: 7_000 });
  expect(retryAfterMs('Wed, 21 Oct 2026 07:28:00 GMT', Date.parse('2026-10-21T07:27:58Z'))).toBe(2_000);
  expect(retryAfterMs('soon', 0)).toBeNull();
});

it('a line that breaks is no answer', async () => {
  answer = (request) => request.socket.destroy();
  expect(await put()).toEqual({ kind: 'retry', code: 'network' });
  expect(await fetchTransport({ origin: 'http://127.0.0.1:1' }).status('u1')).toEqual({
    kind: 'retry',
    code: 'network',
  });
});

it('a server that never answers is given up in time', async () => {
  answer = () => undefined;
  const clock = fakeClock();
  const chunk = await chunkOf('u1', 0, 0, 80_000);
  const asking = fetchTransport({ origin, clock }).put(chunk, chunk.bytes);
  let over = false;
  void asking.then(() => {
    over = true;
  });
  await clock.advance(59_999);
  expect(over).toBe(false);
  await clock.advance(1);
  expect(await asking).toEqual({ kind: 'retry', code: 'timeout' });
  expect(clock.timers()).toBe(0);
});

it('a server that never answers is given up sooner where the line is known to be quick', async () => {
  answer = () => undefined;
  const clock = fakeClock();
  const chunk = await chunkOf('u1', 0, 0, 80_000);
  const asking = fetchTransport({ origin, clock }).put(chunk, chunk.bytes, { mostMs: 15_000 });
  await clock.advance(15_000);
  expect(await asking).toEqual({ kind: 'retry', code: 'timeout' });
});

it('reads what the server holds, and nothing that is not about this upload', async () => {
  const segments = [{ segment: 0, ranges: [[0, 3]], bytes: 9 }];
  answer = json({ id: 'u1', state: 'receiving', segments });
  expect(await fetchTransport({ origin }).status('u1')).toEqual({ kind: 'status', status: { open: true, segments } });
  answer = json({ id: 'u2', state: 'receiving', segments });
  expect(await fetchTransport({ origin }).status('u1')).toEqual({ kind: 'retry', code: 'not-ours' });
});

it('completes with whole milliseconds, and knows missing from done', async () => {
  const totals = { segment: 0, mime: 'video/webm', elapsedMs: 12.7, chunks: 1, bytes: 9 };
  answer = json({ id: 'u1', state: 'complete', segments: [] });
  expect(await fetchTransport({ origin }).complete('u1', [totals])).toEqual({ kind: 'complete' });
  expect(JSON.parse(String(seen[0]?.body))).toEqual({ segments: [{ ...totals, elapsedMs: 13 }] });
  answer = problem(409, 'upload-incomplete');
  expect(await fetchTransport({ origin }).complete('u1', [totals])).toEqual({ kind: 'incomplete' });
  answer = json({ id: 'u1', state: 'receiving', segments: [] });
  expect((await fetchTransport({ origin }).complete('u1', [totals])).kind).toBe('retry');
});

it('makes the upload known where the page says', async () => {
  answer = json({ id: 't' }, 201);
  const begin = (a: { take: string }) => ({ path: '/api/v1/takes', body: { takeId: a.take } });
  expect(await fetchTransport({ origin, begin }).begin?.(about())).toEqual({ kind: 'begun' });
  expect(JSON.parse(String(seen[0]?.body))).toEqual({ takeId: 'take-u1' });
  answer = problem(409, 'no-takes-left');
  expect(await fetchTransport({ origin, begin }).begin?.(about())).toEqual({ kind: 'conflict', code: 'no-takes-left' });
  expect(await fetchTransport({ origin, begin: () => null }).begin?.(about())).toEqual({ kind: 'begun' });
  expect(fetchTransport({ origin }).begin).toBeUndefined();
});
