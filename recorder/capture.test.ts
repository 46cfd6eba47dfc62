import { expect, it } from 'vitest';
import { MAX_SLICE_BYTES, recordSegment, type SegmentOptions } from './capture.ts';
import { fakeClock, settle } from './testing/clock.ts';
import { FakeRecorder, fakeStream } from './testing/media.ts';
import type { Chunk, TechnicalEvent } from './types.ts';

function setUp(options: Partial<SegmentOptions> = {}) {
  const clock = fakeClock();
  const media = fakeStream();
  const recorder = new FakeRecorder();
  const stored: Chunk[] = [];
  const troubles: TechnicalEvent[] = [];
  const asked: MediaRecorderOptions[] = [];
  const segment = recordSegment({
    upload: 'u1',
    segment: 0,
    stream: media.stream,
    format: { mime: 'video/webm', videoBitsPerSecond: 1, audioBitsPerSecond: 2 },
    clock,
    store: async (chunk) => void stored.push(chunk),
    onTrouble: (event) => troubles.push(event),
    createRecorder: (_, o) => {
      asked.push(o);
      return recorder.asMediaRecorder();
    },
    ...options,
  });
  return { clock, media, recorder, stored, troubles, segment, asked };
}
const blob = (text: string) => new Blob([text], { type: 'video/webm' });

it('records in slices of time and stores what the recorder says it made', async () => {
  const t = setUp();
  expect(t.recorder.timeslice).toBe(2_000);
  expect(t.asked[0]).toEqual({ mimeType: 'video/webm', videoBitsPerSecond: 1, audioBitsPerSecond: 2 });
  await t.clock.advance(2_000);
  t.recorder.give(blob('one'));
  t.recorder.give(new Blob([]));
  await t.clock.advance(1_500);
  t.recorder.rest = blob('rest');
  t.segment.stop();
  await t.clock.advance(9_000);
  expect(await t.segment.ended).toEqual({
    totals: { segment: 0, mime: 'video/webm;codecs=vp8,opus', elapsedMs: 3_500, chunks: 2, bytes: 7 },
    trouble: null,
  });
  expect(t.stored.map((c) => [c.index, c.size, c.type])).toEqual([
    [0, 3, 'video/webm;codecs=vp8,opus'],
    [1, 4, 'video/webm;codecs=vp8,opus'],
  ]);
});

it('cuts the huge blob that Safari hands over after sleep', async () => {
  const t = setUp();
  await settle();
  const big = new Uint8Array(MAX_SLICE_BYTES * 2 + 5).map((_, i) => i % 251);
  t.recorder.give(new Blob([big]));
  t.segment.stop();
  await t.segment.ended;
  expect(t.stored.map((c) => [c.index, c.size])).toEqual([
    [0, MAX_SLICE_BYTES],
    [1, MAX_SLICE_BYTES],
    [2, 5],
  ]);
  expect(Buffer.concat(t.stored.map((c) => new Uint8Array(c.bytes))).equals(Buffer.from(big))).toBe(true);
});

it('ends the segment when a track ends, and keeps what there is', async () => {
  const t = setUp();
  await t.clock.advance(2_000);
  t.recorder.give(blob('one'));
  await t.clock.advance(500);
  t.recorder.rest = blob('rest');
  t.media.video.say('ended');
  const { totals, trouble } = await t.segment.ended;
  expect(trouble).toEqual({ kind: 'track-ended', segment: 0, atMs: 2_500 });
  expect(t.troubles).toEqual([trouble]);
  expect(totals).toMatchObject({ chunks: 2, bytes: 7, elapsedMs: 2_500 });
});

it('forgives a blink, but not a track that stays mute', async () => {
  const t = setUp();
  t.media.audio.say('mute');
  await t.clock.advance(900);
  t.media.audio.say('unmute');
  await t.clock.advance(2_000);
  expect(t.troubles).toEqual([]);
  t.media.audio.say('mute');
  await t.clock.advance(1_000);
  expect(t.troubles).toEqual([{ kind: 'track-muted', segment: 0, atMs: 3_900 }]);
});

it('notices a stream that was dead before it began', async () => {
  const media = fakeStream();
  media.audio.stop();
  const t = setUp({ stream: media.stream });
  await t.clock.advance(0);
  expect(t.troubles[0]?.kind).toBe('track-ended');
});

it('notices silence of the recorder, and gives back the seconds that were not recorded', async () => {
  const t = setUp();
  await t.clock.advance(2_000);
  t.recorder.give(blob('one'));
  await t.clock.advance(7_900);
  expect(t.troubles).toEqual([]);
  await t.clock.advance(100);
  const { totals, trouble } = await t.segment.ended;
  expect(trouble?.kind).toBe('no-data');
  expect(totals.elapsedMs).toBe(2_000);
});

it('does not count the silence either when the recorder hands over something at last', async () => {
  const t = setUp();
  await t.clock.advance(2_000);
  t.recorder.give(blob('one'));
  t.recorder.rest = blob('rest');
  await t.clock.advance(8_000);
  const { totals } = await t.segment.ended;
  expect(totals).toMatchObject({ chunks: 2, elapsedMs: 2_000 });
});

it('takes a long silence for one too when data comes before the watch has looked', async () => {
  const t = setUp();
  await t.clock.advance(2_000);
  t.recorder.give(blob('one'));
  t.clock.jump(3_600_000);
  t.recorder.give(blob('after'));
  const { totals, trouble } = await t.segment.ended;
  expect(trouble).toEqual({ kind: 'no-data', segment: 0, atMs: 2_000 });
  expect(totals).toMatchObject({ chunks: 2, elapsedMs: 2_000 });
});

it.each([
  ['a track that ended', 'track-ended', (t: ReturnType<typeof setUp>) => t.media.video.say('ended')],
  ['a recorder that erred', 'recorder-error', (t: ReturnType<typeof setUp>) => t.recorder.say('error')],
])('does not count sleep that %s tells of first', async (_, kind, tell) => {
  const t = setUp();
  await t.clock.advance(2_000);
  t.recorder.give(blob('one'));
  t.recorder.rest = blob('rest');
  t.clock.jump(3_600_000);
  tell(t);
  const { totals, trouble } = await t.segment.ended;
  expect(trouble).toEqual({ kind, segment: 0, atMs: 2_000 });
  expect(totals).toMatchObject({ chunks: 2, elapsedMs: 2_000 });
});

it('does not count sleep at whose end it is stopped at once', async () => {
  const t = setUp();
  await t.clock.advance(2_000);
  t.recorder.give(blob('one'));
  t.clock.jump(3_600_000);
  t.segment.stop();
  expect((await t.segment.ended).totals).toMatchObject({ chunks: 1, elapsedMs: 2_000 });
});

it('reports a recorder that errs or stops by itself', async () => {
  const erring = setUp();
  erring.recorder.say('error');
  expect((await erring.segment.ended).trouble?.kind).toBe('recorder-error');
  const stopping = setUp();
  stopping.recorder.say('stop');
  expect((await stopping.segment.ended).trouble?.kind).toBe('recorder-error');
});

it('does not wait for ever for a recorder that never says stop', async () => {
  const t = setUp();
  t.recorder.deaf = true;
  await t.clock.advance(2_000);
  t.recorder.give(blob('one'));
  t.segment.stop();
  await t.clock.advance(4_000);
  expect((await t.segment.ended).totals).toMatchObject({ chunks: 1, elapsedMs: 2_000 });
  expect(t.clock.timers()).toBe(0);
});

it('leaves no hole: after a blob that cannot be kept the segment takes no more', async () => {
  let calls = 0;
  const t = setUp({
    store: async () => {
      calls++;
      if (calls === 2) throw new Error('disk');
    },
  });
  for (const text of ['a', 'b', 'c', 'd']) t.recorder.give(blob(text));
  const { totals, trouble } = await t.segment.ended;
  expect(trouble?.kind).toBe('storage');
  expect(totals).toMatchObject({ chunks: 1, bytes: 1 });
  expect(calls).toBe(2);
});

it('stores in order even when hashing and storing take their time', async () => {
  const order: number[] = [];
  const t = setUp({
    store: async (chunk) => {
      await settle(chunk.index === 0 ? 5 : 1);
      order.push(chunk.index);
    },
  });
  for (const text of ['a', 'b', 'c']) t.recorder.give(blob(text));
  t.segment.stop();
  await t.segment.ended;
  expect(order).toEqual([0, 1, 2]);
});

it('throws when the recorder cannot be started, and leaves nothing running', () => {
  const clock = fakeClock();
  const recorder = new FakeRecorder();
  recorder.start = () => {
    throw new DOMException('no', 'NotSupportedError');
  };
  expect(() => setUp({ clock, createRecorder: () => recorder.asMediaRecorder() })).toThrow('no');
  expect(clock.timers()).toBe(0);
});
