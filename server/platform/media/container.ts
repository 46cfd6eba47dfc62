import { open } from 'node:fs/promises';
import { UnplayableRecording } from './errors.ts';

/** What the bytes are: Matroska (WebM is a part of it), or MP4 (QuickTime is its parent). */
export type SourceContainer = 'matroska' | 'mp4';

/** What a browser is given. */
export type Container = 'webm' | 'mp4';

const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);

/**
 * Tells a container by its first bytes. Safari labels MP4 as WebM (videojs-record 479), and an attacker labels anything as
 * anything, so names and MIME types are not even looked at. Only these two are let through to a demuxer, which is then
 * forced: a playlist never reaches a parser that would open what it names.
 * Throws `UnplayableRecording` `empty` or `not-a-recording`.
 */
export async function sniffContainer(path: string): Promise<SourceContainer> {
  const head = Buffer.alloc(12);
  const handle = await open(path, 'r');
  try {
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    if (bytesRead === 0) throw new UnplayableRecording('empty');
  } finally {
    await handle.close();
  }
  if (head.subarray(0, 4).equals(EBML)) return 'matroska';
  if (head.toString('latin1', 4, 8) === 'ftyp') return 'mp4';
  throw new UnplayableRecording('not-a-recording');
}

const WEBM_VIDEO = new Set(['vp8', 'vp9', 'av1']);
const WEBM_AUDIO = new Set(['opus', 'vorbis']);
const MP4_VIDEO = new Set(['h264', 'av1', 'vp9']);
const MP4_AUDIO = new Set(['aac', 'opus', 'mp3', 'flac']);

/**
 * The container that carries these codecs, as they are, to most browsers; null when the codecs need converting. Chrome's
 * `video/x-matroska` with H.264 becomes MP4, for Firefox and Safari play no Matroska.
 */
export function containerFor(source: SourceContainer, video: string | null, audio: string | null): Container | null {
  const webm = (video === null || WEBM_VIDEO.has(video)) && (audio === null || WEBM_AUDIO.has(audio));
  const mp4 = (video === null || MP4_VIDEO.has(video)) && (audio === null || MP4_AUDIO.has(audio));
  if (source === 'matroska' && webm) return 'webm';
  if (mp4) return 'mp4';
  return webm ? 'webm' : null;
}

/** The Content-Type to serve a file with. */
export function mimeOf(container: Container, hasVideo: boolean): string {
  return `${hasVideo ? 'video' : 'audio'}/${container}`;
}
