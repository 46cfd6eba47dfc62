import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type AudioCodec,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  StreamTarget,
  type StreamTargetChunk,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';
import { type Container, containerFor, mimeOf } from './container.ts';
import { SegmentsDiffer, UnplayableRecording } from './errors.ts';
import { earlierBy, wasAsleep } from './gaps.ts';
import { openSource, playablePackets, type Source } from './mediabunny-source.ts';
import type { FinalisedRecording } from './types.ts';

/** All that mediabunny can tell of a take; the rest of `FinalisedRecording` is null here. */
export type Remuxed = Omit<FinalisedRecording, 'engine'>;

/** Copies the packets of all segments into one seekable file, and those of the sound into another. Errors as `Media.finalise`. */
export async function remuxAll(paths: string[], outDir: string, elapsedMs: number | null): Promise<Remuxed> {
  const sources: Source[] = [];
  const skipped: FinalisedRecording['skipped'] = [];
  try {
    let first: UnplayableRecording | undefined;
    for (const [segment, path] of paths.entries()) {
      try {
        sources.push(await openSource(path));
      } catch (error) {
        if (!(error instanceof UnplayableRecording)) throw error;
        first ??= error;
        skipped.push({ segment, reason: error.reason });
      }
    }
    const [one] = sources;
    if (one === undefined) throw first ?? new UnplayableRecording('empty');
    const filmed = sources.reduce((sum, { begins, ends }) => sum + ends - begins, 0);
    if (!wasAsleep(filmed, elapsedMs)) for (const source of sources) source.gaps = [];
    // A page that is killed leaves scraps without pictures or sound: what a track is, is told by the first that has it.
    const lead: Lead = {
      container: one.container,
      video: sources.find(({ video }) => video)?.video ?? null,
      audio: sources.find(({ audio }) => audio)?.audio ?? null,
    };
    return { ...(await copyPackets(sources, lead, outDir, skipped.length === 0)), skipped };
  } finally {
    for (const source of sources) source.close();
  }
}

type Lead = Pick<Source, 'container' | 'video' | 'audio'>;

async function copyPackets(sources: Source[], one: Lead, outDir: string, complete: boolean) {
  const container = await commonContainer(sources, one);
  const playable = join(outDir, `playable.${container}`);
  const audio = one.audio ? join(outDir, `audio.${container}`) : null;
  const files = [await openFile(playable, container, sources, one, true)];
  if (audio !== null) files.push(await openFile(audio, container, sources, one, false));
  let offset = 0;
  try {
    for (const source of sources) {
      for await (const [kind, packet] of interleaved(source)) {
        const moment = packet.timestamp - earlierBy(source.gaps, packet.timestamp);
        const moved = packet.clone({ timestamp: Math.max(0, moment - source.begins) + offset });
        for (const file of files) await file.add(kind, moved);
      }
      offset += source.ends - earlierBy(source.gaps, source.ends) - source.begins;
    }
    for (const file of files) await file.finish();
  } finally {
    for (const file of files) await file.close();
  }
  return {
    durationMs: Math.round(offset * 1000),
    width: one.video ? await one.video.track.getDisplayWidth() : null,
    height: one.video ? await one.video.track.getDisplayHeight() : null,
    hasVideo: one.video !== null,
    hasAudio: one.audio !== null,
    container,
    mime: mimeOf(container, one.video !== null),
    files: { playable, audio, poster: null },
    waveform: null,
    checks: {
      picture: one.video === null ? ('missing' as const) : null,
      sound: one.audio === null ? ('missing' as const) : null,
      loudnessDb: null,
      decodes: complete && sources.every((source) => source.whole),
      elapsedDeltaMs: null,
    },
    reencoded: false,
  };
}

/** The packets of both tracks by time, as many as were readable. */
async function* interleaved(source: Source): AsyncGenerator<['video' | 'audio', EncodedPacket], void, void> {
  const video = source.video && limited(playablePackets(source.video.track), source.video.packets);
  const audio = source.audio && limited(playablePackets(source.audio.track), source.audio.packets);
  let picture = await video?.next();
  let sound = await audio?.next();
  for (;;) {
    const [p, s] = [picture?.value, sound?.value];
    if (p && (!s || p.timestamp <= s.timestamp)) {
      yield ['video', p];
      picture = await video?.next();
    } else if (s) {
      yield ['audio', s];
      sound = await audio?.next();
    } else return;
  }
}

async function* limited<T>(items: AsyncGenerator<T, void, void>, count: number): AsyncGenerator<T, void, void> {
  let left = count;
  while (left-- > 0) {
    const { done, value } = await items.next();
    if (done) return;
    yield value;
  }
}

/** Throws `SegmentsDiffer` when packets of the sources cannot stand in one track. */
async function commonContainer(sources: Source[], one: Lead): Promise<Container> {
  const setups = await Promise.all(sources.map(trackSetups));
  const alike = (found: (string | null)[]) => new Set(found.filter((setup) => setup !== null)).size <= 1;
  if (![setups.map((s) => s.container), setups.map((s) => s.film), setups.map((s) => s.sound)].every(alike)) {
    throw new SegmentsDiffer('the segments are coded differently; joining them needs ffmpeg');
  }
  const container = containerFor(one.container, one.video?.codec ?? null, one.audio?.codec ?? null);
  // Nothing here can convert; an iPhone's HEVC as it is plays in Safari and on much hardware, which beats nothing.
  if (container === null && one.video?.codec !== 'hevc') throw new UnplayableRecording('codec');
  return container ?? 'mp4';
}

async function trackSetups({ container, video, audio }: Source) {
  const film = await video?.track.getDecoderConfig();
  const sound = await audio?.track.getDecoderConfig();
  const hex = (bytes: AllowSharedBufferSource | undefined) => {
    if (bytes === undefined) return '';
    if (!ArrayBuffer.isView(bytes)) return Buffer.from(bytes).toString('hex');
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
  };
  const size = film && [film.codedWidth, film.codedHeight, await video?.track.getRotation()];
  // An Opus header holds nothing that its decoder needs beyond the channels.
  const same = audio?.codec === 'opus' || hex(sound?.description);
  return {
    container,
    film: film ? JSON.stringify([video?.codec, size, hex(film.description)]) : null,
    sound: sound ? JSON.stringify([audio?.codec, sound.sampleRate, sound.numberOfChannels, same]) : null,
  };
}

/** A file being written; packets of tracks it does not hold are ignored. */
async function openFile(path: string, container: Container, sources: Source[], one: Lead, withVideo: boolean) {
  const handle = await open(path, 'w', 0o600);
  const writable = new WritableStream<StreamTargetChunk>({
    write: ({ data, position }) => writeAt(handle, data, position),
  });
  // 'reserve' leaves room for the index in front, so MP4 starts fast without the whole file in memory.
  const format = container === 'mp4' ? new Mp4OutputFormat({ fastStart: 'reserve' }) : new WebMOutputFormat();
  const output = new Output({
    format,
    target: new StreamTarget(writable, { chunked: true, chunkSize: 4 * 1024 * 1024 }),
  });
  const total = (kind: 'video' | 'audio') => sources.reduce((sum, source) => sum + (source[kind]?.packets ?? 0), 0);

  const film = withVideo ? one.video : null;
  const pictures = film && new EncodedVideoPacketSource(await codecOf<VideoCodec>(film.track));
  const sounds = one.audio && new EncodedAudioPacketSource(await codecOf<AudioCodec>(one.audio.track));
  if (film && pictures) {
    const rotation = container === 'mp4' ? { rotation: await film.track.getRotation() } : {};
    output.addVideoTrack(pictures, { maximumPacketCount: total('video'), ...rotation });
  }
  if (sounds) output.addAudioTrack(sounds, { maximumPacketCount: total('audio') });
  await output.start();
  const filmConfig = await film?.track.getDecoderConfig();
  const soundConfig = await one.audio?.track.getDecoderConfig();

  return {
    async add(kind: 'video' | 'audio', packet: EncodedPacket) {
      if (kind === 'video') await pictures?.add(packet, filmConfig ? { decoderConfig: filmConfig } : undefined);
      else await sounds?.add(packet, soundConfig ? { decoderConfig: soundConfig } : undefined);
    },
    finish: () => output.finalize(),
    close: () => handle.close(),
  };
}

async function codecOf<T extends VideoCodec | AudioCodec>(track: { getCodec(): Promise<T | null> }): Promise<T> {
  const codec = await track.getCodec();
  if (codec === null) throw new UnplayableRecording('codec');
  return codec;
}

/** A write may take fewer bytes than offered; mediabunny's own file target would lose the rest. */
async function writeAt(handle: FileHandle, data: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < data.length; ) {
    done += (await handle.write(data, done, data.length - done, position + done)).bytesWritten;
  }
}
