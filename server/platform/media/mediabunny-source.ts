import { stat } from 'node:fs/promises';
import {
  type EncodedPacket,
  EncodedPacketSink,
  FilePathSource,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MATROSKA,
  MP4,
  QTFF,
  WEBM,
} from 'mediabunny';
import { type SourceContainer, sniffContainer } from './container.ts';
import { UnplayableRecording } from './errors.ts';
import { commonGaps, type Gap, GapFinder } from './gaps.ts';

export type Track<T extends InputVideoTrack | InputAudioTrack> = {
  track: T;
  codec: string;
  /** How many packets can be read, beginning with the first key picture. */
  packets: number;
};

/** A segment that was read once from end to end. Times in seconds on the segment's own clock. */
export type Source = {
  container: SourceContainer;
  video: Track<InputVideoTrack> | null;
  audio: Track<InputAudioTrack> | null;
  begins: number;
  ends: number;
  /** Times in it in which no track has anything. */
  gaps: readonly Gap[];
  /** False when reading stopped early or most of the file was no packet: mediabunny ends silently at a hole. */
  whole: boolean;
  close(): void;
};

/** Opens a segment with a forced demuxer. Throws `UnplayableRecording`. */
export async function openSource(path: string): Promise<Source> {
  const container = await sniffContainer(path);
  const formats = container === 'matroska' ? [WEBM, MATROSKA] : [MP4, QTFF];
  const input = new Input({ source: new FilePathSource(path), formats });
  try {
    return { ...(await scan(input, container, (await stat(path)).size)), close: () => input.dispose() };
  } catch (error) {
    input.dispose();
    if (error instanceof UnplayableRecording || isMachineError(error)) throw error;
    throw new UnplayableRecording('unreadable', error instanceof Error ? error.message.slice(0, 300) : '');
  }
}

async function scan(input: Input, container: SourceContainer, size: number): Promise<Omit<Source, 'close'>> {
  const tracks = { video: await input.getPrimaryVideoTrack(), audio: await input.getPrimaryAudioTrack() };
  const video = tracks.video && (await count(tracks.video));
  const audio = tracks.audio && (await count(tracks.audio));
  const read = [video, audio].filter((facts) => facts !== null && facts.packets > 0);
  if (read.length === 0) throw new UnplayableRecording('no-tracks');
  const bytes = read.reduce((sum, facts) => sum + (facts?.bytes ?? 0), 0);
  return {
    container,
    video: tracks.video && video && video.packets > 0 ? { track: tracks.video, ...video } : null,
    audio: tracks.audio && audio && audio.packets > 0 ? { track: tracks.audio, ...audio } : null,
    begins: Math.min(...read.map((facts) => facts?.begins ?? 0)),
    ends: Math.max(...read.map((facts) => facts?.ends ?? 0)),
    gaps: commonGaps(read.map((facts) => facts?.gaps ?? [])),
    whole: read.every((facts) => facts?.whole) && size - bytes < Math.max(64 * 1024, size * 0.15),
  };
}

async function count(track: InputVideoTrack | InputAudioTrack) {
  const moments = new GapFinder();
  const facts = {
    codec: await codecName(track),
    packets: 0,
    bytes: 0,
    begins: Infinity,
    ends: -Infinity,
    whole: true,
  };
  try {
    for await (const packet of playablePackets(track)) {
      facts.packets += 1;
      facts.bytes += packet.byteLength;
      moments.add(packet.timestamp);
      facts.begins = Math.min(facts.begins, packet.timestamp);
      facts.ends = Math.max(facts.ends, packet.timestamp + packet.duration);
    }
    // A cut MP4 fragment promises packets whose bytes are not there; reading them just ends.
    let promised = 0;
    for await (const _ of playablePackets(track, true)) promised += 1;
    facts.whole = promised === facts.packets;
  } catch (error) {
    if (isMachineError(error)) throw error;
    // The bytes are broken here; what was read until now is worth keeping.
    facts.whole = false;
  }
  return { ...facts, gaps: moments.gaps };
}

async function codecName(track: InputVideoTrack | InputAudioTrack): Promise<string> {
  const codec = await track.getCodec();
  if (codec === null || (await track.getDecoderConfig()) === null) throw new UnplayableRecording('codec');
  return codec === 'avc' ? 'h264' : codec;
}

/** The packets of a track in decoding order, from the first that can be decoded. */
export async function* playablePackets(
  track: InputVideoTrack | InputAudioTrack,
  metadataOnly = false,
): AsyncGenerator<EncodedPacket, void, void> {
  let begun = track.isAudioTrack();
  for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly })) {
    begun ||= packet.type === 'key';
    if (begun) yield packet;
  }
}

/** A disk that fails must not be taken for a recording that is broken: the one passes, the other is for good. */
function isMachineError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
