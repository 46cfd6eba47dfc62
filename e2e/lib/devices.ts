import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { program, run } from './programs.ts';

const folder = resolve(import.meta.dirname, '../../.cache/e2e');
/** What the candidate is heard to say; it repeats. */
const words =
  'The customer wanted to leave us in spring. I asked for one hour with their team, wrote down three things that hurt, ' +
  'and we solved the first within a week. They stayed, and they told others about it.';

export interface Devices {
  /** A film that Chromium takes for a camera: frames of JPEG, which it repeats. */
  readonly camera: string;
  /** Speech that Chromium takes for a microphone: 48 kHz, mono. */
  readonly microphone: string;
}

/** Makes a moving picture and speech, once for a clone. */
export async function devices(): Promise<Devices> {
  const made = { camera: join(folder, 'camera-1.mjpeg'), microphone: join(folder, 'speech-1.wav') };
  mkdirSync(folder, { recursive: true });
  if (!existsSync(made.camera)) await film(made.camera);
  if (!existsSync(made.microphone)) await speak(made.microphone);
  return made;
}

/** A test card with moving parts and a clock; small, so that coding it leaves room for the rest on two cores. */
async function film(to: string): Promise<void> {
  const half = `${to}.${process.pid}.part`;
  const source = 'testsrc2=size=640x360:rate=30:duration=6';
  await run(program('ffmpeg'), ['-y', '-f', 'lavfi', '-i', source, '-c:v', 'mjpeg', '-q:v', '6', '-f', 'mjpeg', half]);
  renameSync(half, to);
}

async function speak(to: string): Promise<void> {
  const raw = `${to}.${process.pid}.raw.wav`;
  const half = `${to}.${process.pid}.part`;
  await run(program('espeak-ng'), ['-v', 'en', '-s', '150', '-w', raw, words]);
  await run(program('ffmpeg'), ['-y', '-i', raw, '-ar', '48000', '-ac', '1', '-c:a', 'pcm_s16le', '-f', 'wav', half]);
  renameSync(half, to);
}
