import { expect, test } from 'vitest';
import { containerFor } from './container.ts';
import { FRAME_HEIGHT, FRAME_WIDTH, PictureMeter } from './picture.ts';
import { SoundMeter } from './sound.ts';

function pcm(seconds: number, sample: (second: number) => number): Buffer {
  const bytes = Buffer.alloc(seconds * 48_000 * 2);
  for (let n = 0; n < bytes.length / 2; n++) {
    bytes.writeInt16LE(Math.max(-32_768, Math.min(32_767, Math.round(sample(n / 48_000) * 32_768))), n * 2);
  }
  return bytes;
}
const tone = (volume: number) => (second: number) => volume * Math.sin(2 * Math.PI * 300 * second);

function judge(bytes: Buffer, durationMs: number, step = 7777) {
  const meter = new SoundMeter(48_000, 1);
  // Odd steps: a sample may come in two halves.
  for (let at = 0; at < bytes.length; at += step) meter.add(bytes.subarray(at, at + step));
  return meter.finish(durationMs);
}

test('sound: a tone has the volume and the peaks that it was made with', () => {
  const facts = judge(pcm(4, tone(0.5)), 4000);
  expect(facts?.sound).toBe('ok');
  expect(facts?.loudnessDb).toBeCloseTo(-9, 0);
  expect(facts?.waveform).toHaveLength(200);
  for (const peak of facts?.waveform ?? []) expect(peak).toBeCloseTo(0.5, 2);
});

test('sound: nothing, near nothing, a short answer in a long silence, and too loud', () => {
  expect(judge(Buffer.alloc(0), 4000)).toBeNull();
  expect(
    judge(
      pcm(4, () => 0),
      4000,
    ),
  ).toMatchObject({ sound: 'silent', loudnessDb: -91 });
  expect(judge(pcm(4, tone(0.001)), 4000)).toMatchObject({ sound: 'silent' });
  expect(
    judge(
      pcm(60, (s) => (s > 30 && s < 31.5 ? tone(0.2)(s) : 0)),
      60_000,
    ),
  ).toMatchObject({ sound: 'ok' });
  expect(judge(pcm(4, tone(3)), 4000)).toMatchObject({ sound: 'clipped' });
  expect(
    judge(
      pcm(20, (s) => (s < 0.3 ? tone(3) : tone(0.3))(s)),
      20_000,
    ),
  ).toMatchObject({ sound: 'ok' });
});

test('sound: the waveform keeps step with a recording longer than its sound', () => {
  const { waveform = [] } = judge(pcm(2, tone(0.5)), 4000) ?? {};
  expect(waveform[98]).toBeCloseTo(0.5, 1);
  expect(waveform.slice(101)).toEqual(Array.from({ length: 99 }, () => 0));
});

const frame = (value: (n: number) => number) =>
  Buffer.from(Array.from({ length: FRAME_WIDTH * FRAME_HEIGHT }, (_, n) => value(n)));

function look(frames: Buffer[], ends = frames.length, duration = frames.length) {
  const meter = new PictureMeter();
  const all = Buffer.concat(frames);
  for (let at = 0; at < all.length; at += 1000) meter.add(all.subarray(at, at + 1000));
  return meter.finish(
    frames.map((_, second) => second),
    ends,
    duration,
  );
}

test('picture: moving, dark, black, frozen and ended', () => {
  const moving = Array.from({ length: 10 }, (_, t) => frame((n) => (n + 30 * t) % 256));
  const still = Array.from({ length: 10 }, (_, t) => frame((n) => (n % 200) + (t % 2)));
  expect(look(moving)).toBe('ok');
  expect(look(still)).toBe('frozen');
  expect(look([...moving, ...still.slice(0, 5)])).toBe('ok');
  expect(look(Array.from({ length: 10 }, () => frame(() => 2)))).toBe('black');
  expect(look(moving.map((bytes) => bytes.map((value) => value / 5) as Buffer))).toBe('ok');
  expect(look(moving, 10, 30)).toBe('frozen');
  expect(look([], 0, 10)).toBeNull();
});

test('containers: what browsers play, as it is, or nothing', () => {
  expect(containerFor('matroska', 'vp9', 'opus')).toBe('webm');
  expect(containerFor('matroska', 'h264', 'opus')).toBe('mp4');
  expect(containerFor('mp4', 'vp9', 'opus')).toBe('mp4');
  expect(containerFor('mp4', null, 'aac')).toBe('mp4');
  expect(containerFor('matroska', 'vp8', 'aac')).toBeNull();
  expect(containerFor('mp4', 'hevc', 'aac')).toBeNull();
});
