import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const FIXTURES = join(import.meta.dirname, 'fixtures');

/** A folder with `tmp` and fresh `out` folders, gone after the `await using` block. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'vorab-media-'));
  const tmp = join(path, 'tmp');
  await mkdir(tmp);
  let made = 0;
  return {
    path,
    tmp,
    async out(): Promise<string> {
      const out = join(path, `out-${made++}`);
      await mkdir(out);
      return out;
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

export async function ffmpeg(...args: string[]): Promise<void> {
  await run('ffmpeg', ['-nostdin', '-v', 'error', '-y', ...args]);
}

/** One line per stream, e.g. `video,vp8` and `audio,opus`. */
export async function streamsOf(path: string): Promise<string[]> {
  const args = ['-v', 'error', '-show_entries', 'stream=codec_type,codec_name', '-of', 'csv=p=0', path];
  return (await run('ffprobe', args)).stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(',').reverse().join(','));
}

/** MD5 per stream of the undecoded packets: equal before and after when nothing was encoded anew. */
export async function packetHash(path: string, stream: string): Promise<string> {
  const args = ['-v', 'error', '-i', path, '-map', stream, '-c', 'copy', '-f', 'md5', '-'];
  return (await run('ffmpeg', args)).stdout.trim();
}

/** When each packet of a track (`v` or `a`) is shown, in seconds, in the order of the file. */
export async function momentsOf(path: string, track: 'v' | 'a'): Promise<number[]> {
  // A packet with side data has a comma and lines of its own behind.
  return (await packetsOf(path, track, 'pts_time')).map((line) => Number(line.split(',')[0]));
}

/** Where in the file the bytes of one packet lie: first and one past the last. */
export async function packetPlace(path: string, track: 'v' | 'a', number: number): Promise<[number, number]> {
  const line = (await packetsOf(path, track, 'pos,size'))[number]?.split(',').map(Number);
  // ffprobe prints fields in its own order: size, then pos.
  const [size = 0, from = 0] = line ?? [];
  return [from, from + size];
}

async function packetsOf(path: string, track: 'v' | 'a', fields: string): Promise<string[]> {
  const of = ['-select_streams', `${track}:0`, '-show_entries', `packet=${fields}`, '-of', 'csv=p=0'];
  return (await run('ffprobe', ['-v', 'error', ...of, path])).stdout.trim().split('\n').filter(Boolean);
}

/** The kinds of the top-level boxes of an MP4, in order. */
export async function mp4Boxes(path: string): Promise<string[]> {
  const file = await readFile(path);
  const kinds: string[] = [];
  for (let at = 0; at + 8 <= file.length; ) {
    let size = file.readUInt32BE(at);
    if (size === 1) size = Number(file.readBigUInt64BE(at + 8));
    kinds.push(file.toString('latin1', at + 4, at + 8));
    at += Math.max(8, size);
  }
  return kinds;
}

export type WebmFacts = { hasDuration: boolean; cuePoints: number; cuesFirst: boolean; seekHeadNamesCues: boolean };

/** What makes a WebM seekable: a duration, an index (cues) and a table that says where it lies (RFC 9559). */
export async function webmFacts(path: string): Promise<WebmFacts> {
  const file = await readFile(path);
  const facts: WebmFacts = { hasDuration: false, cuePoints: 0, cuesFirst: false, seekHeadNamesCues: false };
  let clusters = 0;
  const walk = (from: number, to: number) => {
    for (let at = from; at < to; ) {
      const id = vint(file, at, true);
      const size = vint(file, at + id.length, false);
      const body = at + id.length + size.length;
      const end = size.unknown ? to : Math.min(to, body + size.value);
      if (id.value === 0x1f43b675) clusters += 1;
      if (id.value === 0x4489) facts.hasDuration = true;
      if (id.value === 0xbb) facts.cuePoints += 1;
      if (id.value === 0x1c53bb6b) facts.cuesFirst = clusters === 0;
      if (id.value === 0x53ab && file.subarray(body, end).toString('hex') === '1c53bb6b')
        facts.seekHeadNamesCues = true;
      // Segment, SeekHead, Seek, Info and Cues hold elements that count here.
      if ([0x18538067, 0x114d9b74, 0x4dbb, 0x1549a966, 0x1c53bb6b].includes(id.value)) walk(body, end);
      at = end;
    }
  };
  walk(0, file.length);
  return facts;
}

function vint(file: Buffer, at: number, keepMarker: boolean): { value: number; length: number; unknown: boolean } {
  const first = file[at] ?? 0x80;
  const length = Math.min(8, Math.clz32(first) - 23);
  let value = keepMarker ? first : first & (0xff >> length);
  let ones = (first & (0xff >> length)) === 0xff >> length;
  for (let n = 1; n < length; n++) {
    const byte = file[at + n] ?? 0;
    value = value * 256 + byte;
    ones &&= byte === 0xff;
  }
  return { value, length, unknown: !keepMarker && ones };
}
