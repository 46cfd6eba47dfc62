import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Container, SourceContainer } from './container.ts';
import { SegmentsDiffer } from './errors.ts';
import type { Probe } from './ffmpeg-probe.ts';
import { type Abilities, fileUrl, inputOptions, NO_METADATA, type Tool, type ToolRun } from './ffmpeg-tool.ts';
import { closeGaps, type Gap } from './gaps.ts';

/** A file that is known to be readable, with what it holds. `gaps`: times in it that nobody recorded, which copying closes. */
export type Part = { path: string; source: SourceContainer; probe: Probe; gaps?: readonly Gap[] };

/** Output options that make a file seekable from its first bytes, as a browser over HTTP wants it. */
export function outputOptions(container: Container, abilities: Abilities): string[] {
  if (container === 'mp4') return [...NO_METADATA, '-movflags', '+faststart', '-strict', 'experimental', '-f', 'mp4'];
  // Cues at the front: one request less before the first seek. An older ffmpeg puts them at the end, which works too.
  return [...NO_METADATA, ...(abilities.cuesToFront ? ['-cues_to_front', '1'] : []), '-f', 'webm'];
}

/**
 * Where a part or all of them go. The sound alone is for whoever may hear but not see, so nothing but the audio track is mapped to it; written
 * in the same run as the whole file, it costs next to nothing (bench/remux.ts).
 */
export type Targets = { whole: string; sound?: string };

/** Takes exactly the chosen tracks; subtitles, data (a phone's sensors) and attachments stay behind. */
export function mapOptions(probe: Probe): string[] {
  const maps = [probe.video, probe.audio].flatMap((track) => (track === null ? [] : ['-map', `0:${track.index}`]));
  return [...maps, '-sn', '-dn'];
}

/**
 * Copies the packets of one part into seekable files. Returns the number of errors met on the way.
 * @param lender a part that has a track which this one lacks: the file then has that track too, without a packet in it, and so the same
 * tracks as the others it is joined with (Matroska keeps such a track, MP4 does not)
 */
export async function remux(
  tool: Tool,
  part: Part,
  output: string[],
  { whole, sound: alone }: Targets,
  run: ToolRun,
  lender: Part | null = null,
): Promise<number> {
  const of = ({ source, path }: Part, ...limits: string[]) => [...inputOptions(source), ...limits, '-i', fileUrl(path)];
  const input = [...of(part), ...(lender ? of(lender, '-t', '0') : [])];
  const { setsDurations } = await tool.abilities();
  const closed = setsDurations ? closeGaps(part.gaps ?? []) : null;
  const lasting = part.source === 'mp4' && setsDurations ? LAST_AS_LONG : null;
  const pictures = part.probe.video !== null && closed !== null ? ['-bsf:v', closed] : [];
  const sound = [closed, lasting].filter((filter) => filter !== null);
  const sounds = part.probe.audio !== null && sound.length > 0 ? ['-bsf:a', sound.join(',')] : [];
  const maps = lender ? borrowed(part.probe, lender.probe) : mapOptions(part.probe);
  const copies = [...maps, '-c', 'copy', ...pictures, ...sounds, ...output, fileUrl(whole)];
  if (alone === undefined) return tool.must([...input, ...copies], run);
  const heard = mapOptions({ ...part.probe, video: null });
  return tool.must([...input, ...copies, ...heard, '-c', 'copy', ...sounds, ...output, fileUrl(alone)], run);
}

/**
 * ffmpeg reads no durations from the fragments of Opus in MP4. Each packet lasts until the next, but the last would last no time at
 * all, and a player then leaves it out (seen with Chromium's own MP4). So it lasts as long as the one before.
 */
const LAST_AS_LONG = String.raw`setts=duration=if(gt(DURATION\,0)\,DURATION\,if(N\,PTS-PREV_INPTS\,0))`;

/** Takes the one track from the part, and of the other only what it is, from the lender. Pictures come first, as everywhere. */
const borrowed = ({ video, audio }: Probe, lender: Probe): string[] => [
  '-map',
  video ? `0:${video.index}` : `1:${lender.video?.index}`,
  '-map',
  audio ? `0:${audio.index}` : `1:${lender.audio?.index}`,
  '-sn',
  '-dn',
];

/**
 * Whether packets of all parts may stand in one track one after the other. A part may lack pictures or sound: a page that is killed leaves
 * such scraps, and nobody's whole answer is to be coded anew for one.
 */
export function fitTogether(parts: Part[]): boolean {
  const alike = (setups: unknown[]) => new Set(setups.map((setup) => JSON.stringify(setup))).size <= 1;
  return (
    alike(parts.map(({ source }) => source)) &&
    alike(
      parts.flatMap(({ probe: { video: film } }) =>
        film ? [[film.codec, film.width, film.height, film.turned, film.setup]] : [],
      ),
    ) &&
    alike(parts.flatMap(({ probe: { audio } }) => (audio ? [soundSetup(audio)] : [])))
  );
}

/** An Opus header holds nothing that its decoder needs beyond the channels: its packets describe themselves (RFC 6716 §3.1). */
const soundSetup = ({ codec, sampleRate, channels, setup }: NonNullable<Probe['audio']>) => [
  codec,
  sampleRate,
  channels,
  codec === 'opus' ? '' : setup,
];

/** Joins parts that fit together, packet by packet. The list holds our own file names only. */
export async function concatenate(
  tool: Tool,
  parts: Part[],
  output: string[],
  { whole, sound }: Targets,
  run: ToolRun,
): Promise<number> {
  const list = join(run.work, 'list.txt');
  await writeFile(list, ['ffconcat version 1.0', ...parts.map(({ path }) => `file ${basename(path)}`), ''].join('\n'));
  const formats = 'concat,matroska,webm,mov,mp4';
  const input = ['-protocol_whitelist', 'file', '-format_whitelist', formats, '-safe', '1', '-f', 'concat', '-i', list];
  const tracks = parts[0]?.probe;
  // The concat demuxer keeps the order of the first part's tracks: pictures first, as remux() wrote them.
  const maps = [tracks?.video ? ['-map', '0:v:0'] : [], tracks?.audio ? ['-map', '0:a:0'] : []].flat();
  const alone = sound === undefined ? [] : ['-map', '0:a:0', '-c', 'copy', ...output, fileUrl(sound)];
  return tool.must([...input, ...maps, '-c', 'copy', ...output, fileUrl(whole), ...alone], run);
}

/** Encoders in order of preference: what plays everywhere first. */
const RECIPES: { container: Container; video: string[]; audio: string[]; needs: [string, string] }[] = [
  {
    container: 'mp4',
    needs: ['libx264', 'aac'],
    video: ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '25', '-pix_fmt', 'yuv420p'],
    audio: ['-c:a', 'aac', '-b:a', '96k'],
  },
  {
    container: 'webm',
    needs: ['libvpx', 'libopus'],
    video: ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '1500k', '-pix_fmt', 'yuv420p'],
    audio: ['-c:a', 'libopus', '-b:a', '64k'],
  },
];

export type Recipe = { container: Container; video: string[]; audio: string[] };

/** Throws `SegmentsDiffer` when this ffmpeg was built without the encoders. */
export function chooseRecipe(abilities: Abilities): Recipe {
  const recipe = RECIPES.find(({ needs }) => needs.every((encoder) => abilities.encoders.has(encoder)));
  if (recipe === undefined) throw new SegmentsDiffer('this ffmpeg has no encoder to convert with');
  return recipe;
}

/** The frame that all parts of a take fit into: as large as the largest, even, at most 1920 a side. */
export function commonFrame(parts: Part[]): { width: number; height: number } | null {
  const films = parts.flatMap(({ probe: { video } }) => (video === null ? [] : [video]));
  if (films.length === 0) return null;
  const width = Math.max(...films.map((film) => (film.turned ? film.height : film.width)));
  const height = Math.max(...films.map((film) => (film.turned ? film.width : film.height)));
  const shrink = Math.min(1, 1920 / Math.max(width, height));
  const even = (size: number) => Math.max(2, Math.round((size * shrink) / 2) * 2);
  return { width: even(width), height: even(height) };
}

/**
 * Converts one part into the common shape: same frame, rate and channels, black or silence where a track is missing, so that
 * all results fit together. 30 frames a second through `fps`, and vfr beside it: without, ffmpeg takes MediaRecorder's
 * millisecond clock for a frame rate and makes 1000 pictures a second.
 */
export async function convert(
  tool: Tool,
  part: Part,
  recipe: Recipe,
  shape: { frame: { width: number; height: number } | null; sound: boolean },
  target: string,
  run: ToolRun,
): Promise<number> {
  const { video, audio } = part.probe;
  const seconds = String(Math.max(0.1, (part.probe.durationMs ?? 0) / 1000));
  const inputs = [...inputOptions(part.source), '-i', fileUrl(part.path)];
  const maps: string[] = [];
  let fillers = 0;
  if (shape.frame !== null) {
    const { width, height } = shape.frame;
    if (video === null) inputs.push('-f', 'lavfi', '-t', seconds, '-i', `color=black:s=${width}x${height}:r=30`);
    maps.push('-map', video === null ? `${++fillers}:v` : `0:${video.index}`);
    const fit = `scale=${width}:${height}:force_original_aspect_ratio=decrease`;
    maps.push('-vf', `${fit},pad=${width}:${height}:(ow-iw)/2:(oh-ih)/2,setsar=1,fps=30`, ...recipe.video, '-g', '60');
  }
  if (shape.sound) {
    if (audio === null) inputs.push('-f', 'lavfi', '-t', seconds, '-i', 'anullsrc=r=48000:cl=mono');
    maps.push('-map', audio === null ? `${++fillers}:a` : `0:${audio.index}`);
    maps.push('-af', 'aresample=48000:async=1:first_pts=0', '-ac', '1', ...recipe.audio);
  }
  const { fpsMode } = await tool.abilities();
  const output = [fpsMode ? '-fps_mode' : '-vsync', 'vfr', ...NO_METADATA, '-threads', '2', '-f', recipe.container];
  return tool.must([...inputs, ...maps, ...output, fileUrl(target)], run);
}
