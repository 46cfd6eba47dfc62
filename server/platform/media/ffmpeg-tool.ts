import type { SourceContainer } from './container.ts';
import { MediaFailed, UnplayableRecording } from './errors.ts';
import { ffprobeBeside } from './find-ffmpeg.ts';
import { type RunResult, runTool } from './run.ts';

/** Decoders that recordings need. Hostile bytes reach no others (libavcodec has hundreds, and most bugs in the rare ones). */
const DECODERS = [
  ...['vp8', 'vp9', 'libvpx', 'libvpx-vp9', 'av1', 'libdav1d', 'libaom-av1', 'h264', 'hevc', 'mpeg4', 'mjpeg'],
  ...['opus', 'libopus', 'vorbis', 'aac', 'alac', 'flac', 'mp3', 'mp3float', 'pcm_s16le', 'pcm_s16be', 'pcm_s24le'],
  ...['pcm_s24be', 'pcm_f32le', 'wrapped_avframe', 'rawvideo'],
].join(',');

/** 4096 × 2304: above what cameras of phones and laptops send, below what exhausts memory. */
const MAX_PIXELS = 4096 * 2304;

/**
 * Options for one hostile input. The demuxer is forced, so a playlist or concat script is never read as such; files are the
 * only protocol, so nothing can lead to the network; QuickTime's references to other files stay shut.
 */
export function inputOptions(source: SourceContainer): string[] {
  const limits = ['-protocol_whitelist', 'file', '-codec_whitelist', DECODERS];
  limits.push('-max_pixels', String(MAX_PIXELS), '-max_streams', '16');
  if (source === 'mp4') return [...limits, '-enable_drefs', '0', '-use_absolute_path', '0', '-f', 'mov'];
  return [...limits, '-f', 'matroska'];
}

/** The `file:` in front keeps a path from being taken for a protocol or an option. */
export function fileUrl(path: string): string {
  return `file:${path}`;
}

/** Drops every title, name, place and date, the tool's own name included; chapters too. */
export const NO_METADATA = [
  '-map_metadata',
  '-1',
  '-map_chapters',
  '-1',
  '-fflags',
  '+bitexact',
  '-flags',
  '+bitexact',
];

export type ToolRun = {
  /** Where temporary files lie; also the tool's working folder. */
  work: string;
  timeoutMs: number;
  signal: AbortSignal | undefined;
  onOutput?: (bytes: Buffer) => void;
};

export type Tool = {
  /** Runs ffmpeg; never throws for a bad exit. */
  ffmpeg(args: string[], run: ToolRun): Promise<RunResult>;
  /** Runs ffmpeg and throws `MediaFailed` or `UnplayableRecording` `unreadable` on a bad exit. Returns the number of errors it reported. */
  must(args: string[], run: ToolRun): Promise<number>;
  ffprobe(args: string[], run: ToolRun): Promise<RunResult>;
  /** What this build can do; asked once. */
  abilities(): Promise<Abilities>;
};

export type Abilities = { cuesToFront: boolean; fpsMode: boolean; setsDurations: boolean; encoders: Set<string> };

const COMMON = ['-hide_banner', '-v', 'repeat+level+error'];

export function createTool(ffmpegPath: string): Tool {
  let abilities: Promise<Abilities> | undefined;
  const run = (path: string, args: string[], { work, ...rest }: ToolRun) => runTool(path, args, { cwd: work, ...rest });

  const tool: Tool = {
    ffmpeg(args, options) {
      // -timelimit ends it by its own CPU clock even if we die meanwhile; memory per allocation is bounded too.
      const seconds = String(Math.ceil((2 * options.timeoutMs) / 1000));
      const bounds = [
        '-nostdin',
        '-y',
        '-max_alloc',
        String(512 * 1024 * 1024),
        '-timelimit',
        seconds,
        '-threads',
        '2',
      ];
      return run(ffmpegPath, [...COMMON, ...bounds, ...args], options);
    },
    async must(args, options) {
      const result = await tool.ffmpeg(args, options);
      if (result.timedOut) throw new MediaFailed('ffmpeg took too long');
      if (result.code === 0) return countErrors(result.stderr);
      const said = result.stderr.trim().split('\n').slice(-3).join(' · ').slice(0, 500);
      if (/No space left|Disk quota|Cannot allocate memory|Too many open files/.test(result.stderr))
        throw new MediaFailed(said);
      throw new UnplayableRecording('unreadable', said);
    },
    ffprobe: (args, options) => run(ffprobeBeside(ffmpegPath), [...COMMON, ...args], options),
    abilities() {
      abilities ??= askAbilities(ffmpegPath);
      return abilities;
    },
  };
  return tool;
}

/** How many errors a tool reported; each has a line of its own. */
export function countErrors(stderr: string): number {
  return stderr.split('\n').filter((line) => /\[(error|fatal|panic)\]/.test(line)).length;
}

async function askAbilities(ffmpegPath: string): Promise<Abilities> {
  const ask = async (args: string[]) => {
    let text = '';
    const onOutput = (bytes: Buffer) => {
      text += bytes.toString();
    };
    const options = { cwd: '/', timeoutMs: 10_000, signal: undefined, onOutput };
    const { stderr } = await runTool(ffmpegPath, ['-hide_banner', ...args], options);
    return text + stderr;
  };
  const [muxer, filter, full, encoders] = await Promise.all([
    ask(['-h', 'muxer=webm']),
    ask(['-h', 'bsf=setts']),
    ask(['-h', 'long']),
    ask(['-encoders']),
  ]);
  return {
    cuesToFront: muxer.includes('cues_to_front'),
    setsDurations: /-duration\b/.test(filter),
    fpsMode: full.includes('-fps_mode'),
    encoders: new Set([...encoders.matchAll(/^ [VA][A-Z.]{5} (\S+)/gm)].map((match) => match[1] ?? '')),
  };
}
