import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordingChecks } from '../../../contract/uploads.ts';
import type { Part } from './ffmpeg-join.ts';
import type { Packets } from './ffmpeg-probe.ts';
import { countErrors, fileUrl, inputOptions, type Tool, type ToolRun } from './ffmpeg-tool.ts';
import { FRAME_HEIGHT, FRAME_WIDTH, PictureMeter } from './picture.ts';
import { type SoundFacts, SoundMeter } from './sound.ts';

/** Nothing beyond this is looked at; an answer is minutes long, and a hostile clock can claim years. */
const LOOK_AT_SECONDS = 4 * 3600;

/** Decodes all sound once. `facts` is null when there is none or time ran out; `errors` counts what could not be decoded. */
export async function analyseSound(
  tool: Tool,
  part: Part,
  durationMs: number,
  run: ToolRun,
): Promise<{ facts: SoundFacts | null; errors: number }> {
  const { audio } = part.probe;
  if (audio === null) return { facts: null, errors: 0 };
  const channels = Math.min(2, audio.channels);
  const rate = Math.min(48_000, audio.sampleRate);
  const meter = new SoundMeter(rate, channels);
  const input = [...inputOptions(part.source), '-t', String(LOOK_AT_SECONDS), '-i', fileUrl(part.path)];
  // Holes in the sound become silence, so that the waveform keeps step with the picture.
  const shape = ['-map', `0:${audio.index}`, '-af', 'aresample=async=1:first_pts=0', '-ac', String(channels)];
  const args = [...input, ...shape, '-ar', String(rate), '-f', 's16le', 'pipe:1'];
  const result = await tool.ffmpeg(args, { ...run, onOutput: (bytes) => meter.add(bytes) });
  const failed = result.timedOut || result.code !== 0;
  return { facts: failed ? null : meter.finish(durationMs), errors: countErrors(result.stderr) + (failed ? 1 : 0) };
}

/**
 * Black or frozen, from key pictures alone where there are enough of them (they decode a hundred times faster), else from
 * one picture a second. Null when time ran out.
 */
export async function analysePicture(
  tool: Tool,
  part: Part,
  packets: Packets,
  durationMs: number,
  run: ToolRun,
): Promise<RecordingChecks['picture']> {
  const { video } = part.probe;
  if (video === null) return 'missing';
  const duration = durationMs / 1000;
  if (packets.keyPictures.length >= Math.max(4, duration / 10)) {
    const meter = await lookAtKeys(tool, part, video.index, run);
    // Only when every key picture was decoded do their times belong to these frames.
    if (meter?.frames === packets.keyPictures.length) {
      return meter.finish(packets.keyPictures, packets.lastPicture, duration);
    }
  }
  const input = [...inputOptions(part.source), '-t', String(LOOK_AT_SECONDS), '-i', fileUrl(part.path)];
  const meter = await look(tool, [...input, '-map', `0:${video.index}`, '-vf', `fps=1,${SMALL}`], run);
  if (meter === null) return null;
  const seconds = Array.from({ length: meter.frames }, (_, second) => second);
  return meter.finish(seconds, packets.lastPicture, duration);
}

const SMALL = `scale=${FRAME_WIDTH}:${FRAME_HEIGHT}:flags=area,format=gray`;

/**
 * Key pictures are cut out before anything is decoded: `-skip_frame nokey` is ignored by the VP9 decoder (ffmpeg 5.1), which
 * then decodes a hundred times as many.
 */
async function lookAtKeys(tool: Tool, part: Part, index: number, run: ToolRun): Promise<PictureMeter | null> {
  const keys = join(run.work, 'keys.mkv');
  const input = [...inputOptions(part.source), '-t', String(LOOK_AT_SECONDS), '-i', fileUrl(part.path)];
  const copy = [
    '-map',
    `0:${index}`,
    '-c',
    'copy',
    '-bsf:v',
    'noise=drop=not(key)',
    '-f',
    'matroska',
    '-y',
    fileUrl(keys),
  ];
  const copied = await tool.ffmpeg([...input, ...copy], run);
  try {
    if (copied.timedOut || copied.code !== 0) return null;
    return await look(tool, [...inputOptions('matroska'), '-i', fileUrl(keys), '-map', '0:0', '-vf', SMALL], run);
  } finally {
    await rm(keys, { force: true });
  }
}

/** Decodes small grey pictures into a meter; null when time ran out or nothing came. */
async function look(tool: Tool, input: string[], run: ToolRun): Promise<PictureMeter | null> {
  const meter = new PictureMeter();
  const { fpsMode } = await tool.abilities();
  const every = [fpsMode ? '-fps_mode' : '-vsync', 'passthrough'];
  const args = [...input, ...every, '-f', 'rawvideo', 'pipe:1'];
  const result = await tool.ffmpeg(args, { ...run, onOutput: (bytes) => meter.add(bytes) });
  return result.timedOut || meter.frames === 0 ? null : meter;
}

/** A JPEG of the most typical of the first ten key pictures, at most 640 wide. False when none could be made. */
export async function makePoster(tool: Tool, part: Part, target: string, run: ToolRun): Promise<boolean> {
  const { video } = part.probe;
  if (video === null) return false;
  const input = ['-skip_frame', 'nokey', ...inputOptions(part.source), '-i', fileUrl(part.path)];
  const filter = "thumbnail=n=10,scale='min(640,iw)':-2";
  const output = ['-frames:v', '1', '-q:v', '4', '-flags', '+bitexact', '-f', 'mjpeg', fileUrl(target)];
  const result = await tool.ffmpeg([...input, '-map', `0:${video.index}`, '-vf', filter, ...output], run);
  const made = result.code === 0 && !result.timedOut && ((await stat(target).catch(() => null))?.size ?? 0) > 0;
  if (!made) await rm(target, { force: true });
  return made;
}
