import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Ledger } from './ledger.ts';
import { Line } from './line.ts';
import type { NetworkFault, Strike } from './plan.ts';

const path = join(tmpdir(), `vorab-line-${process.pid}.jsonl`);
const heard: string[] = [];
const server = createServer((req, res) => {
  const parts: Buffer[] = [];
  req.on('data', (part: Buffer) => parts.push(part));
  req.on('end', () => {
    heard.push(Buffer.concat(parts).toString());
    res.writeHead(204, { 'vorab-chunk': 'stored' }).end();
  });
});
let ledger: Ledger;
let line: Line;

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  ledger = new Ledger(path);
  line = new Line(ledger, () => (server.address() as AddressInfo).port);
  await line.open();
});
afterAll(async () => {
  await line.close();
  server.closeAllConnections();
  server.close();
});

const put = (upload: string, body: string) =>
  fetch(`${line.url}/api/v1/uploads/${upload}/segments/0/chunks/0`, { method: 'PUT', body });
const fault = (kind: NetworkFault['kind']): NetworkFault => ({ on: 'put', nth: 0, kind, at: 0.5, ms: 5 });

it('writes down what was promised: whose chunk, over which bytes, and that it was heard', async () => {
  expect((await put('calm', 'hello')).status).toBe(204);
  const [promise] = ledger.of('calm');
  const sha256 = createHash('sha256').update('hello').digest('hex');
  expect(promise).toMatchObject({ upload: 'calm', segment: 0, chunk: 0, sha256, bytes: 5, reached: true });
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  expect(lines.map((each) => JSON.parse(each))).toMatchObject([
    { number: 0, sha256 },
    { number: 0, reached: true },
  ]);
});

it.each([
  { kind: 'drop', handled: false, promised: false },
  { kind: 'reset-in-body', handled: false, promised: false },
  { kind: 'captive-portal', handled: false, promised: false },
  { kind: 'answer-lost', handled: true, promised: true },
] as const)(
  '$kind: the server handles it: $handled, its promise counts: $promised',
  async ({ kind, handled, promised }) => {
    line.harm(kind, [fault(kind)]);
    const before = heard.length;
    const answer = await put(kind, 'some bytes').catch(() => null);
    expect(answer?.status ?? null).toBe(kind === 'captive-portal' ? 200 : null);
    expect(heard.length > before).toBe(handled);
    expect(ledger.of(kind).map(({ reached }) => reached)).toEqual(promised ? [false] : []);
    // The next one gets through.
    expect((await put(kind, 'some bytes')).status).toBe(204);
  },
);

it.each(['body', 'handling', 'answered'] as const)('has the blow fall at its moment: %s', async (moment) => {
  const strike: Strike = { target: 'server', phase: 'put', moment, nth: 1, at: 0.5, ms: 1000 };
  const fell: number[] = [];
  const hit = line.ambush(strike, new Promise(() => {}), async () => void fell.push(heard.length));
  const before = heard.length;
  await put(moment, 'first');
  expect(fell).toEqual([]);
  await put(moment, 'second');
  expect(await hit).toBe(true);
  expect(fell).toEqual([moment === 'body' ? before + 1 : before + 2]);
});

it('says so when there was nothing to hit', async () => {
  const strike: Strike = { target: 'server', phase: 'complete', moment: 'body', nth: 0, at: 0, ms: 0 };
  expect(await line.ambush(strike, Promise.resolve(), () => Promise.reject(new Error('nobody')))).toBe(false);
});
