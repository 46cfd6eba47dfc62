import { rm, stat } from 'node:fs/promises';
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
 * Decodes the whole picture once: whether every packet can be shown, and from one look a second whether it is black or frozen.
 * `picture` is null when time ran out; `errors` counts what could not be decoded. Costs 0.04 to 0.07 CPU seconds for a second of
 * 720p (docs/performance.md); a tool that skips packets is faster and cannot say that the end is there.
 */
export async function analysePicture(
  tool: Tool,
  part: Part,
  packets: Packets,
  durationMs: number,
  run: ToolRun,
): Promise<{ picture: RecordingChecks['picture']; errors: number }> {
  const { video } = part.probe;
  if (video === null) return { picture: 'missing', errors: 0 };
  const meter = new PictureMeter();
  const { fpsMode } = await tool.abilities();
  const input = [...inputOptions(part.source), '-t', String(LOOK_AT_SECONDS), '-i', fileUrl(part.path)];
  const look = `fps=1,scale=${FRAME_WIDTH}:${FRAME_HEIGHT}:flags=area,format=gray`;
  const every = [fpsMode ? '-fps_mode' : '-vsync', 'passthrough'];
  const args = [...input, '-map', `0:${video.index}`, '-vf', look, ...every, '-f', 'rawvideo', 'pipe:1'];
  const result = await tool.ffmpeg(args, { ...run, onOutput: (bytes) => meter.add(bytes) });
  const errors = countErrors(result.stderr);
  if (result.timedOut || meter.frames === 0) return { picture: null, errors };
  const seconds = Array.from({ length: meter.frames }, (_, second) => second);
  return { picture: meter.finish(seconds, packets.lastPicture, durationMs / 1000), errors };
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
