import type { Pose } from './figure.ts';

/** Numbers that are the same at every making: a small generator (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Loudness and hiss of each frame, both 0 … 1, from 16-bit mono samples. */
function listen(samples: Int16Array, perFrame: number): { loud: number; hiss: number }[] {
  const frames: { loud: number; hiss: number }[] = [];
  for (let at = 0; at < samples.length; at += perFrame) {
    let sum = 0;
    let crossings = 0;
    const end = Math.min(samples.length, at + perFrame);
    for (let i = at + 1; i < end; i++) {
      const a = samples[i - 1] ?? 0;
      const b = samples[i] ?? 0;
      sum += b * b;
      if (a < 0 !== b < 0) crossings++;
    }
    frames.push({
      loud: Math.sqrt(sum / Math.max(1, end - at)) / 32768,
      hiss: Math.min(1, crossings / (perFrame * 0.25)),
    });
  }
  const most = frames.map((f) => f.loud).sort((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? 1;
  return frames.map((f) => ({ ...f, loud: Math.min(1, f.loud / Math.max(most, 0.001)) }));
}

/**
 * How somebody moves who says this: the mouth follows the loudness, eyes blink, the head sways and nods with what is stressed.
 * @param rate samples per second · @param fps frames per second
 */
export function poses(samples: Int16Array, rate: number, fps: number, seed: number): Pose[] {
  const random = seeded(seed);
  const heard = listen(samples, Math.round(rate / fps));
  const slow = [0.11, 0.17, 0.07].map((hz) => ({ hz, at: random() * 7 }));
  const wave = (i: number, s: number) => Math.sin(2 * Math.PI * ((slow[i]?.hz ?? 0) * s) + (slow[i]?.at ?? 0));
  let mouth = 0;
  let stress = 0;
  let blinkIn = 1 + random() * 2;
  let gaze = 0;
  let gazeTo = 0;
  return heard.map(({ loud, hiss }, frame) => {
    const s = frame / fps;
    const wanted = loud < 0.07 ? 0 : Math.min(1, 0.12 + loud * 0.85) * (1 - 0.55 * hiss);
    mouth += (wanted - mouth) * (wanted > mouth ? 0.75 : 0.5);
    stress += (loud - stress) * 0.12;
    blinkIn -= 1 / fps;
    const lids = blinkIn < -0.13 ? 0 : blinkIn < 0 ? 1 : blinkIn < 0.07 ? 0.5 : 0;
    if (blinkIn < -0.13) blinkIn = 2 + random() * 3;
    if (random() < 0.02) gazeTo = random() < 0.6 ? 0 : random() * 2 - 1;
    gaze += (gazeTo - gaze) * 0.3;
    return {
      mouth,
      spread: hiss * 0.9 - 0.3 + wave(1, s * 5) * 0.2,
      lids,
      turn: wave(0, s) * 0.6 + wave(1, s) * 0.35,
      nod: wave(2, s) * 0.5 + (stress - 0.35) * 1.3,
      tilt: wave(1, s + 3) * 0.02 + wave(2, s) * 0.012,
      breath: Math.sin(2 * Math.PI * 0.24 * s),
      gaze,
      brows: Math.max(0, stress - 0.4) * 2 + wave(0, s + 9) * 0.15,
    };
  });
}
