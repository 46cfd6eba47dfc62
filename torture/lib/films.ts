import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { program, run } from '../../e2e/lib/programs.ts';
import { type FilmName, filmNames } from './plan.ts';

const folder = resolve(import.meta.dirname, '../../.cache/torture');

export interface Film {
  readonly name: FilmName;
  readonly bytes: Buffer;
  /** What a recorder says that it made. */
  readonly mime: string;
  readonly ms: number;
}

const MS = 3000;
const source = [
  ...[
    '-f',
    'lavfi',
    '-i',
    'testsrc2=size=192x144:rate=15',
    '-f',
    'lavfi',
    '-i',
    'sine=frequency=330:sample_rate=48000',
  ],
  ...['-t', String(MS / 1000)],
];
const opus = ['-c:a', 'libopus', '-b:a', '32k'];
// Live as MediaRecorder writes it: no duration, no index.
const webm = ['-cluster_time_limit', '500', '-live', '1', '-f', 'webm'];
const fragments = ['-movflags', 'frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4'];

const kinds: Record<FilmName, { mime: string; ending: string; args: string[] }> = {
  'webm-vp8': {
    mime: 'video/webm;codecs=vp8,opus',
    ending: 'webm',
    args: ['-c:v', 'libvpx', '-deadline', 'realtime', '-b:v', '300k', '-g', '15', ...opus, ...webm],
  },
  'webm-vp9': {
    mime: 'video/webm;codecs=vp9,opus',
    ending: 'webm',
    args: [
      '-c:v',
      'libvpx-vp9',
      '-deadline',
      'realtime',
      '-cpu-used',
      '8',
      '-b:v',
      '300k',
      '-g',
      '15',
      ...opus,
      ...webm,
    ],
  },
  // Safari's kind.
  'mp4-h264': {
    mime: 'video/mp4;codecs=avc1.42E01F,mp4a.40.2',
    ending: 'mp4',
    args: [
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-profile:v', 'baseline', '-pix_fmt', 'yuv420p', '-b:v', '300k'],
      ...['-g', '8', '-c:a', 'aac', '-b:a', '48k', ...fragments],
    ],
  },
};

let made: Promise<Map<FilmName, Film>> | null = null;

/** Makes the films once for a clone. */
export function films(): Promise<Map<FilmName, Film>> {
  made ??= make();
  return made;
}

async function make(): Promise<Map<FilmName, Film>> {
  mkdirSync(folder, { recursive: true });
  const all = new Map<FilmName, Film>();
  for (const name of filmNames) {
    const { mime, ending, args } = kinds[name];
    const path = join(folder, `${name}-${MS}.${ending}`);
    if (!existsSync(path)) {
      await run(program('ffmpeg'), ['-nostdin', '-v', 'error', '-y', ...source, ...args, `${path}.part`]);
      renameSync(`${path}.part`, path);
    }
    all.set(name, { name, bytes: readFileSync(path), mime, ms: MS });
  }
  return all;
}
