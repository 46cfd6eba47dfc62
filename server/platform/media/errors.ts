/** Why bytes cannot become a recording. Stable: safe to store and to show. */
export type UnplayableReason =
  /** No bytes at all. */
  | 'empty'
  /** Neither WebM/Matroska nor MP4/QuickTime, whatever the sender called it. */
  | 'not-a-recording'
  /** The container is broken beyond reading, or breaks the limits on streams and picture size. */
  | 'unreadable'
  /** A container without a single picture or sound packet. */
  | 'no-tracks'
  /** Coded in a way that no browser plays and this engine cannot convert. */
  | 'codec';

/** These bytes are no recording, and trying again will not change that. */
export class UnplayableRecording extends Error {
  override name = 'UnplayableRecording';
  readonly reason: UnplayableReason;
  constructor(reason: UnplayableReason, detail = '') {
    super(`unplayable recording: ${reason}${detail === '' ? '' : ` (${detail})`}`);
    this.reason = reason;
  }
}

/** Each segment is playable but they cannot become one file here (different codecs, and no ffmpeg to convert them). Keep them. */
export class SegmentsDiffer extends Error {
  override name = 'SegmentsDiffer';
}

/** The tool or the machine failed (time, memory, disk), not the bytes. Trying again may help. */
export class MediaFailed extends Error {
  override name = 'MediaFailed';
}
