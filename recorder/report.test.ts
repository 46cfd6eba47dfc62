import { expect, it } from 'vitest';
import { recover } from './recover.ts';
import { reportOf, settleUpload } from './report.ts';
import { memorySpool } from './spool-memory.ts';
import { fakeClock } from './testing/clock.ts';
import { chunkOf, manifestOf, totalsOf } from './testing/fixtures.ts';
import { type Fault, fakeServer } from './testing/server.ts';
import type { TechnicalEvent, UploadManifest } from './types.ts';

const owner = { own: <T>(_: string, task: () => Promise<T>) => task() };
const connectivity = { online: () => true, onOnline: () => () => undefined };
const broke: TechnicalEvent = { kind: 'track-ended', segment: 1, atMs: 1_500.4 };
const dead: TechnicalEvent = { kind: 'level-dead', segment: 0, atMs: 900 };
const segment = (at: number) => ({ segment: at, mime: 'm', elapsedMs: 4_000, chunks: 1, bytes: 10 });
const made = (technical: TechnicalEvent[]): UploadManifest => ({
  ...manifestOf('u1', [segment(0), segment(1)], true),
  technical,
});

function setUp(fault: (times: number) => Fault) {
  let times = 0;
  const server = fakeServer((call) => (call === 'report' ? fault(times++) : 'ok'));
  const clock = fakeClock();
  const spool = memorySpool();
  const settle = async (technical: TechnicalEvent[], renew?: () => Promise<boolean>) => {
    const settling = settleUpload(made(technical), { spool, transport: server.transport, clock, renew });
    await clock.advance(60_000);
    return settling;
  };
  return { server, clock, spool, settle, times: () => times };
}

it('says when in the whole take something happened, and what broke it even where there is more than fits', () => {
  expect(reportOf(made([dead, broke]))).toEqual([
    { kind: 'level-dead', atMs: 900 },
    { kind: 'track-ended', atMs: 5_500 },
  ]);
  const many = reportOf(made([...Array.from({ length: 150 }, () => dead), broke]));
  expect([many.length, many[0]?.kind]).toEqual([100, 'track-ended']);
});

it('forgets what is delivered once all of it is told, not before', async () => {
  const t = setUp((times) => (times < 3 ? 'network' : 'ok'));
  await t.spool.put(made([dead, broke]));
  expect(await t.settle([dead, broke])).toBe(true);
  expect(t.server.reports.get('take-u1')).toHaveLength(2);
  expect(await t.spool.uploads()).toEqual([]);
});

it('keeps a report that does not get through in four tries, and tells it at the next visit without finding a recording', async () => {
  const t = setUp((times) => (times < 4 ? 'network' : 'lost-answer'));
  expect(await t.settle([broke])).toBe(false);
  expect(t.times()).toBe(4);
  expect(await t.spool.uploads()).toMatchObject([{ delivered: true, technical: [broke] }]);
  const again = fakeServer();
  expect(await recover(t.spool, again.transport, { owner, connectivity })).toEqual([]);
  expect(again.calls).toEqual(['report']);
  expect(again.reports.get('take-u1')).toEqual([{ kind: 'track-ended', atMs: 5_500 }]);
  expect(await t.spool.uploads()).toEqual([]);
});

it('tells nothing where nothing happened', async () => {
  const t = setUp(() => 'ok');
  expect(await t.settle([])).toBe(true);
  expect(t.server.calls).toEqual([]);
});

it('signs in again; who is not known any more is left in peace; a rule of the server is asked again another day', async () => {
  const renewed = setUp((times) => (times === 0 ? { kind: 'not-signed-in', code: 'x' } : 'ok'));
  expect(await renewed.settle([broke], async () => true)).toBe(true);
  const gone = setUp(() => ({ kind: 'gone', code: 'not-found' }));
  expect(await gone.settle([broke])).toBe(true);
  expect(await gone.spool.uploads()).toEqual([]);
  const refused = setUp(() => ({ kind: 'refused', code: 'invalid-input' }));
  expect(await refused.settle([broke])).toBe(false);
  expect([refused.times(), (await refused.spool.uploads()).length]).toEqual([1, 1]);
});

it('a page that died is told of with what broke before, by the page that delivers it', async () => {
  const spool = memorySpool();
  const chunk = await chunkOf('u1', 0, 0);
  await spool.append(chunk, { ...manifestOf('u1', [totalsOf([chunk])]), technical: [dead] });
  const server = fakeServer();
  const [found] = await recover(spool, server.transport, { owner, connectivity });
  expect(found).toMatchObject({ interrupted: true, broke: 'page-closed', outcome: 'delivered' });
  expect(server.reports.get('take-u1')?.map((e) => e.kind)).toEqual(['level-dead', 'page-closed']);
  expect(await spool.uploads()).toEqual([]);
});
