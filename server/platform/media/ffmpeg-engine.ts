import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Container, containerFor, mimeOf, type SourceContainer, sniffContainer } from './container.ts';
import { MediaFailed, UnplayableRecording } from './errors.ts';
import { analysePicture, analyseSound, makePoster } from './ffmpeg-analyse.ts';
import {
  chooseRecipe,
  commonFrame,
  concatenate,
  convert,
  fitTogether,
  outputOptions,
  type Part,
  remux,
  type Targets,
} from './ffmpeg-join.ts';
import { type Packets, probeHeader, readPackets } from './ffmpeg-probe.ts';
import { createTool, type Tool, type ToolRun } from './ffmpeg-tool.ts';
import { wasAsleep } from './gaps.ts';
import type { FinalisedRecording, FinaliseInput, Media } from './types.ts';

type Job = { tool: Tool; work: string; outDir: string; bytes: number; signal: AbortSignal | undefined };

/** `Media` by ffmpeg and the ffprobe beside it. */
export function createFfmpegMedia(ffmpegPath: string, tmpDir: string): Media {
  const tool = createTool(ffmpegPath);
  return {
    engine: 'ffmpeg',
    async finalise(input) {
      input.signal?.throwIfAborted();
      const work = await mkdtemp(join(tmpDir, 'media-'));
      try {
        return await finalise(tool, work, input);
      } finally {
        await rm(work, { recursive: true, force: true });
      }
    },
  };
}

/** Time for a step that reads every byte: half a minute, and what a slow disk needs. */
function steady(job: Job): ToolRun {
  return { work: job.work, signal: job.signal, timeoutMs: 30_000 + job.bytes / 5_000 };
}

/** Time for a step that decodes: `share` of the recording's own length on top. */
function timed(job: Job, durationMs: number, share: number): ToolRun {
  // A file may claim any length; its bytes bound what is believed (1 kB/s is less than the thinnest recording).
  const believed = Math.min(durationMs, job.bytes);
  return { work: job.work, signal: job.signal, timeoutMs: 30_000 + believed * share };
}

async function finalise(tool: Tool, work: string, input: FinaliseInput): Promise<FinalisedRecording> {
  const sizes = await Promise.all(input.segments.map(async ({ path }) => (await stat(path)).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const job: Job = { tool, work, outDir: input.outDir, bytes, signal: input.signal };

  const { parts, skipped } = await openSegments(job, input);
  const whole = await makePlayable(job, parts);
  const { container, part, packets } = whole;
  const durationMs = part.probe.durationMs;
  if (durationMs === null) throw new MediaFailed('the remuxed file has no duration');

  const { sound: audio = null } = whole.files;
  const poster = join(job.outDir, 'poster.jpg');
  const hasPoster = await makePoster(tool, part, poster, { ...timed(job, 0, 0) });
  const sound = await analyseSound(tool, part, durationMs, timed(job, durationMs, 0.1));
  const picture = await analysePicture(tool, part, packets, durationMs, timed(job, durationMs, 0.25));
  const { video } = part.probe;
  return {
    durationMs,
    width: video && (video.turned ? video.height : video.width),
    height: video && (video.turned ? video.width : video.height),
    hasVideo: video !== null,
    hasAudio: audio !== null,
    container,
    mime: mimeOf(container, video !== null),
    files: { playable: part.path, audio, poster: hasPoster ? poster : null },
    waveform: sound.facts?.waveform ?? null,
    checks: {
      picture: picture.picture,
      sound: audio === null ? 'missing' : (sound.facts?.sound ?? null),
      loudnessDb: sound.facts?.loudnessDb ?? null,
      decodes: whole.errors + packets.errors + sound.errors + picture.errors === 0 && skipped.length === 0,
      elapsedDeltaMs: input.elapsedMs === null ? null : Math.round(durationMs - input.elapsedMs),
    },
    skipped,
    reencoded: whole.reencoded,
    engine: 'ffmpeg',
  };
}

/** Looks at each segment. One that holds nothing must not cost the candidate the others. */
async function openSegments(job: Job, { segments, elapsedMs }: FinaliseInput) {
  const parts: Part[] = [];
  const skipped: FinalisedRecording['skipped'] = [];
  let first: UnplayableRecording | undefined;
  let filmed = 0;
  for (const [segment, { path }] of segments.entries()) {
    try {
      const source = await sniffContainer(path);
      const probe = await probeHeader(job.tool, path, source, steady(job));
      const packets = await readPackets(job.tool, path, source, probe, steady(job));
      // Chrome declares a track as soon as it is asked for, even if nothing ever came.
      const video = packets.pictures > 0 ? probe.video : null;
      const audio = packets.sounds > 0 ? probe.audio : null;
      if (video === null && audio === null) throw new UnplayableRecording('no-tracks');
      parts.push({ path, source, probe: { ...probe, video, audio }, gaps: packets.gaps });
      filmed += packets.last;
    } catch (error) {
      if (!(error instanceof UnplayableRecording)) throw error;
      first ??= error;
      skipped.push({ segment, reason: error.reason });
    }
  }
  if (parts.length === 0) throw first ?? new UnplayableRecording('empty');
  if (!wasAsleep(filmed, elapsedMs)) for (const part of parts) part.gaps = [];
  return { parts, skipped };
}

type Whole = {
  files: Targets;
  part: Part;
  packets: Packets;
  container: Container;
  errors: number;
  reencoded: boolean;
};

/** One seekable file of all parts, and one of their sound: by copying packets where possible, by converting otherwise. */
async function makePlayable(job: Job, parts: Part[]): Promise<Whole> {
  const { tool } = job;
  const abilities = await tool.abilities();
  const [only] = parts;
  if (only === undefined) throw new UnplayableRecording('empty');
  const film = parts.find(({ probe }) => probe.video !== null);
  const sound = parts.find(({ probe }) => probe.audio !== null);
  const codecs = [film?.probe.video?.codec ?? null, sound?.probe.audio?.codec ?? null] as const;
  const container = fitTogether(parts) ? containerFor(only.source, ...codecs) : null;
  const into = (container: Container): Targets => {
    const whole = join(job.outDir, `playable.${container}`);
    return sound ? { whole, sound: join(job.outDir, `audio.${container}`) } : { whole };
  };
  if (container !== null && parts.length === 1) {
    const files = into(container);
    const errors = await remux(tool, only, outputOptions(container, abilities), files, steady(job));
    return { ...(await reopen(job, files, container)), container, errors, reencoded: false };
  }

  // Each part is first copied by itself: that gives it a true duration, which joining needs to place the next one.
  let errors = 0;
  const clean: Part[] = [];
  const lacking = container !== null && parts.some(({ probe }) => (film && !probe.video) || (sound && !probe.audio));
  for (const [number, part] of parts.entries()) {
    const between: SourceContainer = lacking ? 'matroska' : part.source;
    const path = join(job.work, `part-${number}.${between === 'mp4' ? 'mov' : 'mkv'}`);
    const output = ['-map_metadata', '-1', '-f', between === 'mp4' ? 'mov' : 'matroska'];
    const lender = (part.probe.video ? null : film) ?? (part.probe.audio ? null : sound) ?? null;
    errors += await remux(tool, part, output, { whole: path }, steady(job), lacking ? lender : null);
    clean.push({ path, source: between, probe: await probeHeader(tool, path, between, steady(job)) });
  }
  if (container !== null) {
    const files = into(container);
    errors += await concatenate(tool, clean, outputOptions(container, abilities), files, steady(job));
    return { ...(await reopen(job, files, container)), container, errors, reencoded: false };
  }

  const recipe = chooseRecipe(abilities);
  const shape = { frame: commonFrame(clean), sound: clean.some(({ probe }) => probe.audio !== null) };
  const source: SourceContainer = recipe.container === 'mp4' ? 'mp4' : 'matroska';
  const converted: Part[] = [];
  for (const [number, part] of clean.entries()) {
    const path = join(job.work, `converted-${number}.${recipe.container}`);
    errors += await convert(tool, part, recipe, shape, path, timed(job, part.probe.durationMs ?? 0, 6));
    converted.push({ path, source, probe: await probeHeader(tool, path, source, steady(job)) });
  }
  const files = into(recipe.container);
  errors += await concatenate(tool, converted, outputOptions(recipe.container, abilities), files, steady(job));
  return { ...(await reopen(job, files, recipe.container)), container: recipe.container, errors, reencoded: true };
}

/** Reads back what was written: only what is really in the file is reported. */
async function reopen(job: Job, files: Targets, container: Container) {
  const path = files.whole;
  const source: SourceContainer = container === 'mp4' ? 'mp4' : 'matroska';
  const probe = await probeHeader(job.tool, path, source, steady(job));
  const packets = await readPackets(job.tool, path, source, probe, steady(job));
  if (packets.pictures + packets.sounds === 0) throw new UnplayableRecording('no-tracks');
  return { files, part: { path, source, probe }, packets };
}
