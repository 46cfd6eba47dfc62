import { describe, expect, it } from 'vitest';
import type { OpenResult } from './devices.ts';
import { createLanes } from './lanes.ts';
import { createSession } from './session.ts';
import type { SessionOptions } from './session-types.ts';
import type { Spool } from './spool.ts';
import { memorySpool } from './spool-memory.ts';
import { fakeClock } from './testing/clock.ts';
import { about } from './testing/fixtures.ts';
import { FakeRecorder, fakeStream } from './testing/media.ts';
import { type Fault, fakeServer } from './testing/server.ts';

function setUp(options: Partial<SessionOptions> = {}) {
  const clock = fakeClock();
  let fault: Fault = 'ok';
  const server = fakeServer(() => fault);
  const spool: Spool = { ...memorySpool(), durable: true, atRisk: () => 0 };
  const recorders: FakeRecorder[] = [];
  const streams: ReturnType<typeof fakeStream>[] = [];
  const openings: OpenResult[] = [];
  const owned: string[] = [];
  const session = createSession({
    about: about(),
    limits: { answerSeconds: 10, limit: 'hard' },
    transport: server.transport,
    spool,
    clock,
    random: () => 0.5,
    connectivity: { online: () => true, onOnline: () => () => undefined },
    owner: {
      async own(upload, task) {
        owned.push(upload);
        const result = await task();
        owned.pop();
        return result;
      },
    },
    format: { mime: '', audioBitsPerSecond: 1 },
    openStream: async () => {
      const scripted = openings.shift();
      if (scripted) return scripted;
      const media = fakeStream();
      streams.push(media);
      return { stream: media.stream };
    },
    createRecorder: () => {
      const recorder = new FakeRecorder();
      recorders.push(recorder);
      return recorder.asMediaRecorder();
    },
    ...options,
  });
  const see = () => session.getSnapshot();
  const toRecording = async () => {
    session.acquire();
    await clock.advance(0);
    session.start();
    await clock.advance(3_000);
  };
  const say = async (text: string) => {
    recorders.at(-1)?.give(new Blob([text]));
    await clock.advance(0);
  };
  const setFault = (next: Fault) => {
    fault = next;
  };
  return { clock, server, spool, recorders, streams, openings, owned, session, see, toRecording, say, setFault };
}

it('goes the whole way, and the receipt names exactly what was said', async () => {
  const t = setUp();
  const phases: string[] = [];
  t.session.subscribe(() => {
    const { phase } = t.see();
    if (phases.at(-1) !== phase) phases.push(phase);
  });
  t.session.acquire();
  await t.clock.advance(0);
  t.session.think(5);
  await t.clock.advance(2_000);
  expect(t.see()).toMatchObject({ phase: 'thinking', thinkRemainingMs: 3_000 });
  await t.clock.advance(3_000);
  expect(t.see()).toMatchObject({ phase: 'countdown', countdownMs: 3_000 });
  await t.clock.advance(3_000);
  await t.say('hello ');
  await t.clock.advance(2_000);
  expect(t.see()).toMatchObject({ phase: 'recording', elapsedMs: 2_000, remainingMs: 8_000, saved: 'all' });
  expect(t.owned).toEqual(['u1']);
  const recorder = t.recorders[0];
  if (recorder) recorder.rest = new Blob(['world']);
  t.session.stop();
  await t.clock.advance(0);
  expect(phases).toEqual(['acquiring', 'ready', 'thinking', 'countdown', 'recording', 'stopping', 'finishing', 'done']);
  expect(t.server.complete.get('u1')).toEqual([
    { segment: 0, mime: 'video/webm;codecs=vp8,opus', elapsedMs: 2_000, chunks: 2, bytes: 11 },
  ]);
  expect(await t.session.localBlob()?.text()).toBe('hello world');
  expect(await t.spool.uploads()).toEqual([]);
  expect(t.owned).toEqual([]);
  expect(t.streams[0]?.video.readyState).toBe('ended');
  expect(t.clock.timers()).toBe(0);
});

/** Somebody speaks: a recorder that hands over nothing for long counts as broken. */
const speak = async (t: ReturnType<typeof setUp>, seconds: number) => {
  for (let n = 0; n < seconds; n++) {
    await t.say('.');
    await t.clock.advance(1_000);
  }
};

it('goes on recording when the limit is raised meanwhile, without a seam, and stops at the new one', async () => {
  const t = setUp();
  await t.toRecording();
  await speak(t, 9);
  expect(t.see()).toMatchObject({ phase: 'recording', limitMs: 10_000, remainingMs: 1_000 });
  await t.clock.advance(800);
  t.session.moreTime({ answerSeconds: 15, thinkSeconds: null });
  expect(t.see()).toMatchObject({ phase: 'recording', limitMs: 15_000, remainingMs: 5_200 });
  // Nothing is taken back, whatever a page that is behind says.
  t.session.moreTime({ answerSeconds: 10, thinkSeconds: 5 });
  await speak(t, 5);
  expect(t.see()).toMatchObject({ phase: 'recording', elapsedMs: 14_800, remainingMs: 200 });
  await t.clock.advance(200);
  expect(t.see().phase).toBe('done');
  expect([t.recorders.length, t.see().technical]).toEqual([1, []]);
  expect(t.server.complete.get('u1')).toMatchObject([{ segment: 0, elapsedMs: 15_000 }]);
  expect(await t.session.localBlob()?.text()).toBe('.'.repeat(14));
});

it('records until somebody stops it once the limit is gone', async () => {
  const t = setUp();
  await t.toRecording();
  await speak(t, 1);
  t.session.moreTime({ answerSeconds: null, thinkSeconds: null });
  await speak(t, 20);
  expect(t.see()).toMatchObject({ phase: 'recording', elapsedMs: 21_000, limitMs: null, remainingMs: null });
  t.session.moreTime({ answerSeconds: 20, thinkSeconds: null });
  expect(t.see()).toMatchObject({ phase: 'recording', remainingMs: null, overByMs: 0 });
  t.session.stop();
  await t.clock.advance(0);
  expect(t.see().phase).toBe('done');
});

it('thinks longer when more time comes while somebody thinks', async () => {
  const t = setUp();
  t.session.acquire();
  await t.clock.advance(0);
  t.session.think(5);
  await t.clock.advance(4_900);
  t.session.moreTime({ answerSeconds: 20, thinkSeconds: 10 });
  t.session.moreTime({ answerSeconds: 20, thinkSeconds: 10 });
  expect(t.see()).toMatchObject({ phase: 'thinking', thinkRemainingMs: 5_100, limitMs: 20_000 });
  await t.clock.advance(5_000);
  t.session.moreTime({ answerSeconds: null, thinkSeconds: null });
  await t.clock.advance(60_000);
  expect(t.see()).toMatchObject({ phase: 'thinking', thinkRemainingMs: null });
  t.session.start();
  await t.clock.advance(3_000);
  await t.say('.');
  t.session.moreTime({ answerSeconds: null, thinkSeconds: 90 });
  expect(t.see()).toMatchObject({ phase: 'recording', thinkRemainingMs: null, limitMs: null });
});

it('counts down once, however often it is told to start', async () => {
  const t = setUp();
  t.session.acquire();
  await t.clock.advance(0);
  t.session.think(5);
  t.session.start();
  await t.clock.advance(1_000);
  t.session.start();
  await t.clock.advance(2_000);
  expect(t.see().phase).toBe('recording');
});

it('snapshots stay the same object until something changes', async () => {
  const t = setUp();
  expect(t.see()).toBe(t.see());
  const before = t.see();
  t.session.acquire();
  expect(t.see()).not.toBe(before);
});

it('a hard limit stops by itself and keeps what was said', async () => {
  const t = setUp();
  await t.toRecording();
  await t.clock.advance(6_000);
  await t.say('all of it');
  await t.clock.advance(3_999);
  expect(t.see()).toMatchObject({ phase: 'recording', remainingMs: 200 });
  await t.clock.advance(1);
  expect(t.see().phase).toBe('done');
  expect(t.server.complete.get('u1')?.[0]).toMatchObject({ elapsedMs: 10_000, bytes: 9 });
});

it('a soft limit runs over and says by how much; no limit has none', async () => {
  const soft = setUp({ limits: { answerSeconds: 10, limit: 'soft', countdownSeconds: 0 } });
  await soft.toRecording();
  for (let i = 0; i < 5; i++) {
    await soft.clock.advance(3_000);
    await soft.say('x');
  }
  expect(soft.see()).toMatchObject({ phase: 'recording', remainingMs: 0 });
  expect(soft.see().overByMs).toBeGreaterThan(5_000);
  const free = setUp({ limits: { answerSeconds: null, limit: 'hard' } });
  await free.toRecording();
  for (let i = 0; i < 10; i++) {
    await free.clock.advance(7_000);
    await free.say('x');
  }
  expect(free.see()).toMatchObject({ phase: 'recording', remainingMs: null, overByMs: 0 });
});

describe('on a thin line', () => {
  /** Everything recorded lies and waits, on a line of so many bits a second. */
  const thin = (bitsPerSecond: () => number | null) => {
    const base = fakeServer();
    const asked: (number | undefined)[] = [];
    const recorders: FakeRecorder[] = [];
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const t = setUp({
      limits: { answerSeconds: null, limit: 'soft' },
      transport: { ...base.transport, put: (chunk, bytes) => gate.then(() => base.transport.put(chunk, bytes)) },
      lanes: { ...createLanes(), enter: async () => () => undefined, bitsPerSecond },
      format: { mime: '', audioBitsPerSecond: 64_000, videoBitsPerSecond: 1_200_000 },
      createRecorder: (_stream, bits) => {
        const recorder = new FakeRecorder();
        asked.push(bits.videoBitsPerSecond);
        recorders.push(recorder);
        return recorder.asMediaRecorder();
      },
    });
    const give = async (kilobytes: number) => {
      recorders.at(-1)?.give(new Blob([new Uint8Array(kilobytes * 1000)]));
      await t.clock.advance(2_000);
    };
    return { ...t, base, asked, recorders, give, open: () => open() };
  };

  it('a smaller picture takes over in the same moment, before the line drowns, and nothing is lost', async () => {
    const t = thin(() => 900_000);
    await t.toRecording();
    expect(t.asked).toEqual([600_000]);
    for (let slice = 0; slice < 5; slice++) await t.give(300);
    expect(t.see()).toMatchObject({ phase: 'recording', elapsedMs: 10_000, strain: 'reduced', technical: [] });
    expect(t.asked).toEqual([600_000, 300_000]);
    expect(t.recorders.at(-2)?.state).toBe('inactive');
    expect(t.streams.map(({ video }) => video.most)).toEqual([15]);
    await t.give(80);
    t.session.stop();
    t.open();
    await t.clock.advance(1_000);
    expect(t.see().phase).toBe('done');
    const segments = t.base.complete.get('u1') ?? [];
    expect(segments.map(({ segment }) => segment)).toEqual([0, 1]);
    expect(segments.reduce((n, { bytes }) => n + bytes, 0)).toBe(5 * 300_000 + 80_000);
    expect(segments.reduce((n, { elapsedMs }) => n + elapsedMs, 0)).toBe(12_000);
  });

  it('never names a piece of the second recorder before all of the first is kept', async () => {
    const t = thin(() => 900_000);
    await t.toRecording();
    const { promise: kept, resolve: keep } = Promise.withResolvers<void>();
    const { append } = t.spool;
    t.spool.append = async (chunk, manifest) => {
      if (chunk.segment === 0 && chunk.index === 4) await kept;
      await append(chunk, manifest);
    };
    const [old] = t.recorders;
    if (old) old.rest = new Blob(['last']);
    for (let slice = 0; slice < 4; slice++) await t.give(300);
    expect(t.recorders).toHaveLength(2);
    await t.give(80);
    const named = async () => (await t.spool.uploads())[0]?.segments.map(({ chunks }) => chunks);
    expect(await named()).toEqual([4]);
    keep();
    await t.clock.advance(10);
    expect(await named()).toEqual([5, 1]);
  });

  it('says so when even the least picture does not get through', async () => {
    const t = thin(() => 60_000);
    await t.toRecording();
    expect(t.asked).toEqual([150_000]);
    for (let slice = 0; slice < 3; slice++) await t.give(60);
    expect(t.see().strain).toBe('reduced');
    for (let slice = 0; slice < 4; slice++) await t.give(60);
    expect(t.asked).toEqual([150_000]);
    expect(t.see()).toMatchObject({ phase: 'recording', strain: 'failing' });
  });

  it('a line that is away is no thin line: the picture stays as it is', async () => {
    const t = thin(() => null);
    await t.toRecording();
    for (let slice = 0; slice < 6; slice++) await t.give(400);
    expect(t.asked).toEqual([1_200_000]);
    expect(t.see()).toMatchObject({ phase: 'recording', strain: 'none' });
  });
});

it('a phone call costs no second: devices are opened again and the next segment follows', async () => {
  const t = setUp();
  await t.toRecording();
  await t.say('before ');
  await t.clock.advance(4_000);
  t.streams[0]?.audio.say('ended');
  await t.clock.advance(0);
  expect(t.see()).toMatchObject({ phase: 'countdown', elapsedMs: 0 });
  expect(t.see().technical).toEqual([{ kind: 'track-ended', segment: 0, atMs: 4_000 }]);
  expect(t.streams).toHaveLength(2);
  await t.clock.advance(3_000);
  await t.say('after');
  await t.clock.advance(1_000);
  t.session.stop();
  await t.clock.advance(0);
  expect(t.see().phase).toBe('done');
  expect(t.server.complete.get('u1')?.map((s) => [s.segment, s.bytes])).toEqual([
    [0, 7],
    [1, 5],
  ]);
  expect(t.session.localBlob()).toBeNull();
  expect(await Promise.all(t.session.localBlobs().map((b) => b.text()))).toEqual(['before ', 'after']);
});

it.each(['hard', 'soft'] as const)('an hour of sleep is no part of the answer (%s limit)', async (limit) => {
  const t = setUp({ limits: { answerSeconds: 60, limit } });
  await t.toRecording();
  for (let slice = 0; slice < 10; slice++) {
    await t.say('said ');
    await t.clock.advance(2_000);
  }
  t.clock.jump(3_600_000);
  await t.clock.advance(0);
  // It broke off where the last data ended, and goes on by itself.
  expect(t.see().technical).toEqual([{ kind: 'no-data', segment: 0, atMs: 18_000 }]);
  await t.clock.advance(3_000);
  await t.say('and on');
  t.session.stop();
  await t.clock.advance(0);
  const told = t.server.complete.get('u1') ?? [];
  expect(told.map(({ elapsedMs }) => elapsedMs)).toEqual([18_000, 0]);
});

it('keeps what broke with the recording, for the page that delivers it', async () => {
  const t = setUp();
  await t.toRecording();
  await t.say('before');
  t.streams[0]?.audio.say('ended');
  await t.clock.advance(3_000);
  t.setFault('network');
  await t.say('after');
  t.session.stop();
  await t.clock.advance(0);
  const [manifest] = await t.spool.uploads();
  expect(manifest).toMatchObject({ finished: true, technical: [{ kind: 'track-ended', segment: 0 }] });
});

it('waits for the person when the device is away, and they may stop with what there is', async () => {
  const t = setUp();
  await t.toRecording();
  await t.say('kept');
  t.openings.push({ problem: 'busy' }, { problem: 'none' });
  t.recorders[0]?.say('error');
  await t.clock.advance(0);
  expect(t.see()).toMatchObject({ phase: 'interrupted', problem: 'busy' });
  t.session.acquire();
  await t.clock.advance(0);
  expect(t.see()).toMatchObject({ phase: 'interrupted', problem: 'none' });
  t.session.stop();
  await t.clock.advance(0);
  expect(t.see().phase).toBe('done');
  expect(t.server.bytesOf('u1', 0).length).toBe(4);
});

it('does not restart for ever', async () => {
  const t = setUp();
  await t.toRecording();
  for (let i = 0; i < 12; i++) {
    t.recorders.at(-1)?.say('error');
    await t.clock.advance(3_000);
  }
  expect(t.see()).toMatchObject({ phase: 'interrupted', problem: 'other' });
  expect(t.recorders.length).toBe(6);
});

it('a segment without a byte leaves no gap in the numbers', async () => {
  const t = setUp();
  await t.toRecording();
  t.recorders[0]?.say('error');
  await t.clock.advance(3_000);
  await t.say('only');
  t.session.stop();
  await t.clock.advance(0);
  expect(t.server.complete.get('u1')?.map((s) => s.segment)).toEqual([0]);
});

it('says plainly when nothing was recorded, and lets one try again', async () => {
  const t = setUp();
  await t.toRecording();
  t.session.stop();
  await t.clock.advance(0);
  expect(t.see()).toMatchObject({ phase: 'failed', failure: { reason: 'nothing-recorded', safe: 'nothing-recorded' } });
  t.session.retry();
  await t.clock.advance(0);
  expect(t.see().phase).toBe('ready');
});

it('tells a refused camera from everything else', async () => {
  const t = setUp();
  t.openings.push({ problem: 'denied' });
  t.session.acquire();
  await t.clock.advance(0);
  expect(t.see()).toMatchObject({ phase: 'failed', problem: 'denied', failure: { safe: 'nothing-recorded' } });
});

describe('the saved badge', () => {
  it('tells the truth through an outage', async () => {
    const t = setUp();
    await t.toRecording();
    expect(t.see().saved).toBe('all');
    t.setFault('network');
    await t.say('one');
    expect(t.see()).toMatchObject({ phase: 'recording', saved: 'on-device' });
    t.setFault('ok');
    await t.clock.advance(1_000);
    expect(t.see().saved).toBe('all');
  });

  it('warns where only memory holds it', async () => {
    const t = setUp({ spool: memorySpool() });
    expect(t.see().durable).toBe(false);
    await t.toRecording();
    t.setFault('network');
    await t.say('one');
    expect(t.see().saved).toBe('at-risk');
  });

  it('says what is safe when the server will not have it, and delivers later', async () => {
    const t = setUp();
    await t.toRecording();
    t.setFault({ kind: 'refused', code: 'forbidden-origin' });
    await t.say('one');
    t.session.stop();
    await t.clock.advance(0);
    expect(t.see()).toMatchObject({ phase: 'failed', failure: { reason: 'forbidden-origin', safe: 'on-device' } });
    expect(await t.spool.pending('u1')).toHaveLength(1);
    t.setFault('ok');
    t.session.retry();
    await t.clock.advance(0);
    expect(t.see().phase).toBe('done');
  });
});

it('practice sends nothing and keeps nothing', async () => {
  const t = setUp({ transport: null });
  await t.toRecording();
  await t.say('just trying');
  t.session.stop();
  await t.clock.advance(0);
  expect(t.see()).toMatchObject({ phase: 'done', saved: null, uploader: null });
  expect(await t.session.localBlob()?.text()).toBe('just trying');
  expect(t.server.calls).toEqual([]);
  expect(await t.spool.uploads()).toEqual([]);
});

it('leaving in the middle keeps and still delivers what was said', async () => {
  const t = setUp();
  await t.toRecording();
  await t.say('half');
  t.session.close();
  await t.clock.advance(0);
  expect(t.server.complete.get('u1')?.[0]).toMatchObject({ bytes: 4 });
  expect(t.streams[0]?.video.readyState).toBe('ended');
  expect(t.clock.timers()).toBe(0);
});

it('a stop between the countdown and the first picture changes nothing; leaving then leaves nothing behind', async () => {
  const t = setUp({ limits: { answerSeconds: 10, limit: 'hard', countdownSeconds: 0 } });
  t.session.acquire();
  await t.clock.advance(0);
  const start = FakeRecorder.prototype.start;
  FakeRecorder.prototype.start = function () {
    this.state = 'recording';
  };
  t.session.start();
  FakeRecorder.prototype.start = start;
  t.session.stop();
  await t.clock.advance(0);
  expect(t.see().phase).toBe('countdown');
  t.session.close();
  await t.clock.advance(0);
  expect(t.recorders[0]?.state).toBe('inactive');
  expect(t.server.calls).toEqual([]);
  expect(await t.spool.uploads()).toEqual([]);
});

it('flushes when the page is hidden, and opens the devices again only when it is back', async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const show = (visibilityState: string) => {
    page.visibilityState = visibilityState;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  const t = setUp({ page: page as unknown as Document });
  await t.toRecording();
  await t.say('x');
  show('hidden');
  expect(t.recorders[0]?.requested).toBe(1);
  t.streams[0]?.audio.say('mute');
  await t.clock.advance(30_000);
  expect(t.see()).toMatchObject({ phase: 'interrupted', problem: null });
  expect(t.streams).toHaveLength(1);
  show('visible');
  await t.clock.advance(3_000);
  expect(t.see().phase).toBe('recording');
  expect(t.streams).toHaveLength(2);
});

it('leaves the devices open for the next question when asked to', async () => {
  const t = setUp({ keepDevices: true });
  await t.toRecording();
  await t.say('x');
  t.session.stop();
  await t.clock.advance(0);
  expect(t.streams[0]?.video.readyState).toBe('live');
});

describe('when somebody goes on in another window or on another device', () => {
  it('stops, keeps and delivers what was said, and says why it is short', async () => {
    const t = setUp();
    await t.toRecording();
    await t.say('so far');
    await t.clock.advance(2_000);
    t.session.giveWay();
    await t.clock.advance(0);
    expect(t.see()).toMatchObject({ phase: 'done', technical: [{ kind: 'taken-over', segment: 0, atMs: 2_000 }] });
    expect(t.server.complete.get('u1')?.[0]).toMatchObject({ elapsedMs: 2_000, bytes: 6 });
    expect(t.owned).toEqual([]);
  });

  it('leaves the reason beside the bytes, for the page that delivers them', async () => {
    const t = setUp();
    await t.toRecording();
    await t.say('so far');
    t.setFault('network');
    t.session.giveWay();
    await t.clock.advance(0);
    const [left] = await t.spool.uploads();
    expect(left).toMatchObject({ finished: true, technical: [{ kind: 'taken-over' }] });
  });

  it('changes nothing that was over already, or not begun', async () => {
    const t = setUp();
    t.session.giveWay();
    expect(t.see().phase).toBe('idle');
    await t.toRecording();
    await t.say('all');
    t.session.stop();
    await t.clock.advance(0);
    t.session.giveWay();
    expect(t.see()).toMatchObject({ phase: 'done', technical: [] });
  });
});
