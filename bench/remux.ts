/**
 * What `finalise` costs per minute of 720p, beside `ffmpeg -c copy` of the same file in the same run: with ffmpeg, and with npm
 * packages alone. `node bench/remux.ts [--rounds=7] [--minutes=3]`
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOptions, type Part, remux } from '../server/platform/media/ffmpeg-join.ts';
import { probeHeader } from '../server/platform/media/ffmpeg-probe.ts';
import { createTool } from '../server/platform/media/ffmpeg-tool.ts';
import { createMedia, findFfmpeg } from '../server/platform/media/index.ts';
import { ownCpuSeconds } from './lib/cpu.ts';
import { ratioOf, shown, spreadOf, table } from './lib/figures.ts';
import { option, report, say } from './lib/report.ts';

const rounds = option('rounds', 7);
const minutes = option('minutes', 3);
const ffmpeg = await findFfmpeg();
if (ffmpeg === null) throw new Error('this needs an ffmpeg to compare with');
const work = mkdtempSync(join(tmpdir(), 'vorab-bench-'));
type Kind = 'webm' | 'mp4';
const quiet = ['-nostdin', '-v', 'error', '-y'];

/** Moving and noisy enough that the encoder needs what a recorder is allowed: 1.2 Mbit/s picture, 64 kbit/s sound. */
function source(kind: Kind): string {
  const short = join(work, `short.${kind}`);
  const path = join(work, `recorded.${kind}`);
  const scene = ['-f', 'lavfi', '-i', 'testsrc2=s=1280x720:r=30,noise=alls=12:allf=t'];
  const voice = ['-f', 'lavfi', '-i', 'anoisesrc=r=48000:a=0.2,aformat=channel_layouts=mono'];
  const rate = ['-b:v', '1200k', '-maxrate', '1400k', '-bufsize', '2400k', '-g', '100', '-pix_fmt', 'yuv420p'];
  const vp9 = ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-row-mt', '1', ...rate];
  const codecs =
    kind === 'webm'
      ? [...vp9, '-c:a', 'libopus', '-b:a', '64k', '-f', 'webm']
      : ['-c:v', 'libx264', '-preset', 'ultrafast', '-bf', '0', ...rate, '-c:a', 'aac', '-b:a', '64k', '-f', 'mp4'];
  run([...scene, ...voice, '-t', '20', ...codecs, short]);
  // As recorders write them: no duration, no index (WebM); one fragment per group of pictures (MP4).
  const live =
    kind === 'webm'
      ? ['-f', 'webm', '-live', '1', '-cluster_time_limit', '2000']
      : ['-f', 'mp4', '-movflags', 'frag_keyframe+empty_moov+default_base_moof'];
  run(['-stream_loop', '-1', '-i', short, '-t', String(minutes * 60), '-c', 'copy', ...live, path]);
  return path;
}

function run(args: string[]): void {
  execFileSync(ffmpeg ?? 'ffmpeg', [...quiet, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}

const withFfmpeg = createMedia({ ffmpegPath: ffmpeg, tmpDir: work });
const withNpmAlone = createMedia({ ffmpegPath: null, tmpDir: work });

const tool = createTool(ffmpeg);
const limits = { work, timeoutMs: 60_000, signal: undefined };
const abilities = await tool.abilities();

/** What finalise knows of the file by the time it copies. */
async function asPart(path: string, kind: Kind): Promise<Part> {
  const source = kind === 'webm' ? 'matroska' : 'mp4';
  return { path, source, probe: await probeHeader(tool, path, source, limits) };
}
let part: Part;

const ways = {
  copy: async (path: string, kind: Kind, outDir: string) =>
    run(['-i', path, '-c', 'copy', ...seekable(kind), join(outDir, `playable.${kind}`)]),
  copyTwice: async (path: string, kind: Kind, outDir: string) => {
    run(['-i', path, '-c', 'copy', ...seekable(kind), join(outDir, `playable.${kind}`)]);
    run(['-i', path, '-vn', '-c', 'copy', ...seekable(kind), join(outDir, `audio.${kind}`)]);
  },
  remux: (_path: string, kind: Kind, outDir: string) => {
    const files = { whole: join(outDir, `playable.${kind}`), sound: join(outDir, `audio.${kind}`) };
    return remux(tool, part, outputOptions(kind, abilities), files, limits);
  },
  ffmpeg: (path: string, _kind: Kind, outDir: string) => withFfmpeg.finalise(input(path, outDir)),
  mediabunny: (path: string, _kind: Kind, outDir: string) => withNpmAlone.finalise(input(path, outDir)),
};
const input = (path: string, outDir: string) => ({
  segments: [{ path, mime: 'video/webm' }],
  elapsedMs: minutes * 60_000,
  outDir,
});
const seekable = (kind: Kind) => (kind === 'webm' ? ['-cues_to_front', '1'] : ['-movflags', '+faststart']);

type Way = keyof typeof ways;
const names: Record<Way, string> = {
  copy: '`ffmpeg -c copy`, one file',
  copyTwice: '`ffmpeg -c copy` twice, file and sound alone',
  remux: 'the remux of finalise, file and sound alone',
  ffmpeg: 'finalise, ffmpeg (file, sound, poster, waveform, checks)',
  mediabunny: 'finalise, npm alone (file, sound)',
};
const order = Object.keys(names) as Way[];

const results: object[] = [];
const rows: string[][] = [];
for (const kind of ['webm', 'mp4'] as const) {
  say(`making ${minutes} min of 720p ${kind}`);
  const path = source(kind);
  part = await asPart(path, kind);
  const megabytes = statSync(path).size / 1e6;
  const wall = Object.fromEntries(order.map((way) => [way, []])) as unknown as Record<Way, number[]>;
  const cpu = Object.fromEntries(order.map((way) => [way, []])) as unknown as Record<Way, number[]>;
  // The first round warms the disk's cache and the compiler, and is thrown away.
  for (let round = -1; round < rounds; round++) {
    say(`${kind}, round ${round + 1} of ${rounds}`);
    // Backwards every other time, so that nobody always follows the same neighbour.
    for (const way of round % 2 === 0 ? order : [...order].reverse()) {
      const outDir = join(work, 'out');
      mkdirSync(outDir);
      const [startedAt, cpuBefore] = [performance.now(), ownCpuSeconds()];
      await ways[way](path, kind, outDir);
      if (round >= 0) {
        wall[way].push((performance.now() - startedAt) / minutes);
        cpu[way].push((1000 * (ownCpuSeconds() - cpuBefore)) / minutes);
      }
      rmSync(outDir, { recursive: true });
    }
  }
  for (const way of order) {
    const figures = {
      wallMsPerMinute: spreadOf(wall[way]),
      cpuMsPerMinute: spreadOf(cpu[way]),
      wallToCopy: ratioOf(wall[way], wall.copy),
      cpuToCopy: ratioOf(cpu[way], cpu.copy),
    };
    results.push({ kind, megabytes, way, ...figures });
    rows.push([kind, names[way], ...Object.values(figures).map(shown)]);
  }
}
rmSync(work, { recursive: true });
const head = ['720p', 'what', 'wall ms / min', 'CPU ms / min', 'wall ÷ copy', 'CPU ÷ copy'];
report('remux', [table(head, rows)], { minutes, results });
