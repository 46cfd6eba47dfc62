import { expect, it } from 'vitest';
import { secondsAtStake } from './formats.ts';
import type { Level } from './level.ts';
import { minutesLeft } from './room.ts';
import { createSession } from './session.ts';
import { type Spool, SpoolError } from './spool.ts';
import { layeredSpool } from './spool-layered.ts';
import { memorySpool } from './spool-memory.ts';
import { fakeClock } from './testing/clock.ts';
import { about } from './testing/fixtures.ts';
import { FakeRecorder, fakeStream } from './testing/media.ts';
import { fakeServer } from './testing/server.ts';

const MB = 1_000_000;

function setUp(
  spool: (clock: ReturnType<typeof fakeClock>) => Spool = () => ({ ...memorySpool(), durable: true, atRisk: () => 0 }),
) {
  const clock = fakeClock();
  const server = fakeServer();
  const recorders: FakeRecorder[] = [];
  const streams: ReturnType<typeof fakeStream>[] = [];
  let level: (level: Level) => void = () => undefined;
  let devices: () => void = () => undefined;
  const disk = { quota: 10_000 * MB, usage: 0, asked: 0 };
  const names = ['Built-in microphone'];
  const session = createSession({
    about: about(),
    limits: { answerSeconds: 600, limit: 'hard' },
    transport: server.transport,
    spool: spool(clock),
    clock,
    connectivity: { online: () => true, onOnline: () => () => undefined },
    owner: { own: (_, task) => task() },
    format: { mime: '', audioBitsPerSecond: 1 },
    storage: {
      async estimate() {
        disk.asked++;
        return disk;
      },
    },
    meter: (_, onLevel) => {
      level = onLevel;
      return () => undefined;
    },
    onDevices: (task) => {
      devices = task;
      return () => undefined;
    },
    openStream: async () => {
      const media = fakeStream();
      media.audio.label = names.at(-1) ?? '';
      streams.push(media);
      return { stream: media.stream };
    },
    createRecorder: () => {
      const recorder = new FakeRecorder();
      recorders.push(recorder);
      return recorder.asMediaRecorder();
    },
  });
  const toRecording = async () => {
    session.acquire();
    await clock.advance(0);
    session.start();
    await clock.advance(3_000);
  };
  /** The recorder hands something over every two seconds. */
  const speak = async (seconds: number) => {
    for (let at = 0; at < seconds; at += 2) {
      await clock.advance(2_000);
      recorders.at(-1)?.give(new Blob(['words']));
      await clock.advance(0);
    }
  };
  const stop = async () => {
    session.stop();
    await clock.advance(0);
    return server.reports.get('take-u1') ?? [];
  };
  return {
    clock,
    disk,
    names,
    streams,
    session,
    see: session.getSnapshot,
    toRecording,
    speak,
    stop,
    level: (deadMs: number) => level({ rms: 0, peak: 0, deadMs }),
    devices: () => devices(),
  };
}

it('a microphone that gives nothing is noted once, where it happened, and stops nothing', async () => {
  const t = setUp();
  await t.toRecording();
  await t.speak(4);
  t.level(9_900);
  t.level(10_000);
  t.level(12_000);
  expect(t.see()).toMatchObject({ phase: 'recording', technical: [] });
  expect(await t.stop()).toEqual([{ kind: 'level-dead', atMs: 4_000 }]);
});

it('warns before the device is full, looks seldom, and goes on', async () => {
  const t = setUp();
  await t.toRecording();
  expect(t.see().storage).toEqual({ trouble: null, minutesLeft: null });
  t.disk.usage = t.disk.quota - 60 * MB;
  await t.speak(16);
  expect(t.see()).toMatchObject({ phase: 'recording', storage: { minutesLeft: 6 } });
  await t.speak(20);
  expect(t.disk.asked).toBeLessThan(6);
  expect((await t.stop()).map((e) => e.kind)).toEqual(['storage-low']);
});

it('says before the first word when little fits', async () => {
  const t = setUp();
  t.disk.usage = t.disk.quota - 20 * MB;
  await t.toRecording();
  expect(t.see().storage.minutesLeft).toBe(2);
});

it('a device that keeps nothing any more is seen, and everything arrives from memory', async () => {
  const t = setUp((clock) => {
    const durable = { ...memorySpool(), durable: true, atRisk: () => 0 };
    const full = { ...durable, append: async () => Promise.reject(new SpoolError('quota')) };
    return layeredSpool(full, clock, () => undefined);
  });
  await t.toRecording();
  await t.speak(4);
  expect(t.see()).toMatchObject({ phase: 'recording', storage: { trouble: 'quota' } });
  await t.stop();
  expect(t.see().phase).toBe('done');
});

it('a microphone that is pulled out gives way to another one, and it is said which', async () => {
  const t = setUp();
  await t.toRecording();
  await t.speak(4);
  t.names.push('USB headset');
  t.streams[0]?.audio.say('ended');
  await t.clock.advance(3_500);
  expect(t.see()).toMatchObject({ phase: 'recording', switchedTo: 'USB headset' });
  await t.speak(2);
  expect((await t.stop()).map((e) => e.kind)).toEqual(['track-ended', 'device-changed']);
});

it('a default device that is switched under a track that lives on is noted', async () => {
  const t = setUp();
  await t.toRecording();
  await t.speak(2);
  t.devices();
  expect(t.see().switchedTo).toBeNull();
  const track = t.streams[0]?.audio;
  if (track) track.label = 'Bluetooth';
  t.devices();
  expect(t.see()).toMatchObject({ phase: 'recording', switchedTo: 'Bluetooth', technical: [] });
  expect((await t.stop()).map((e) => e.kind)).toEqual(['device-changed']);
});

it('goes on by voice alone in the same take, over an interruption, and the next take has its picture', async () => {
  const t = setUp();
  await t.toRecording();
  await t.speak(2);
  t.session.voiceAlone();
  t.session.voiceAlone();
  expect(t.streams[0]?.video.enabled).toBe(false);
  expect(t.streams[0]?.audio.enabled).toBe(true);
  expect(t.see()).toMatchObject({ phase: 'recording', voiceAlone: true, technical: [] });
  t.streams[0]?.audio.say('ended');
  await t.clock.advance(3_500);
  expect(t.streams[1]?.video.enabled).toBe(false);
  await t.speak(2);
  expect((await t.stop()).map((e) => e.kind)).toEqual(['voice-alone', 'track-ended']);
});

it('knows what an interruption can cost in each format, in seconds', () => {
  expect(secondsAtStake('video/webm;codecs=vp9,opus')).toBe(2);
  expect(secondsAtStake('video/mp4;codecs=avc1')).toBe(4);
  expect(secondsAtStake('')).toBe(4);
});

it('says nothing of storage that the browser does not tell of', async () => {
  expect(await minutesLeft('video', undefined)).toBeNull();
  expect(await minutesLeft('video', { estimate: async () => ({}) })).toBeNull();
  expect(await minutesLeft('video', { estimate: () => Promise.reject(new Error('no')) })).toBeNull();
  expect(await minutesLeft('audio', { estimate: async () => ({ quota: 2 * MB, usage: MB }) })).toBe(2);
});
