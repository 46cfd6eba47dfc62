import { program, run } from '../../e2e/lib/programs.ts';

/** Digests of a file's packets as they were coded, by stream, in order. */
export interface Packets {
  video: string[];
  audio: string[];
}

/** Takes a file apart without decoding it. @throws Error where it can't be opened */
export async function packetsOf(path: string): Promise<Packets> {
  const shown = [
    '-show_packets',
    '-show_data_hash',
    'md5',
    '-show_entries',
    'packet=codec_type,data_hash',
    '-of',
    'csv=p=0',
  ];
  const { out } = await run(program('ffprobe'), ['-v', 'error', ...shown, path]);
  const packets = { video: [] as string[], audio: [] as string[] };
  for (const line of out.split('\n')) {
    const [kind, hash] = line.trim().split(',');
    if ((kind === 'video' || kind === 'audio') && hash) packets[kind].push(hash);
  }
  return packets;
}

/** What of `sent` is not in `made`, in words; null when each stream is the same packet for packet. */
export function difference(sent: Packets, made: Packets): string | null {
  for (const stream of ['video', 'audio'] as const) {
    const [from, to] = [sent[stream], made[stream]];
    const at = from.findIndex((hash, n) => to[n] !== hash);
    if (at >= 0) return `${stream}: packet ${at} of ${from.length} is not in the file, which has ${to.length}`;
    if (to.length > from.length) return `${stream}: ${to.length} packets, of which ${from.length} were sent`;
  }
  return null;
}

/** Digests of a film's pictures as they are seen, in order; none where nothing of it can be seen, as of one that was cut within its first. */
export async function picturesOf(path: string): Promise<string[]> {
  const args = ['-v', 'error', '-i', path, '-map', '0:v', '-fps_mode', 'passthrough', '-f', 'framemd5', '-'];
  const { out } = await run(program('ffmpeg'), args).catch(() => ({ out: '' }));
  return out
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(',').at(-1)?.trim() ?? '');
}
