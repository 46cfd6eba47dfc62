import { firstStep, type LineFacts, nextStep, PICTURE_STEPS, slowDown, strainOf } from './bandwidth.ts';
import { recordSegment, type Segment } from './capture.ts';
import type { Clock } from './clock.ts';
import { chooseFormat, type Format, type Quality } from './formats.ts';
import type { Ledger } from './ledger.ts';
import type { SegmentTotals, TechnicalEvent, UploadAbout } from './types.ts';

export interface RelayOptions {
  about: UploadAbout;
  ledger: Ledger;
  clock: Clock;
  /** What the line carried before this take, in bits a second; null: not known. */
  carried: number | null;
  /** What waits to be sent, and what the line carries: null while it is not known. */
  line: () => { bytesPending: number; bitsPerSecond: number | null };
  format?: Format;
  quality?: Quality;
  createRecorder?: (stream: MediaStream, options: MediaRecorderOptions) => MediaRecorder;
  onStarted(): void;
  onTrouble(event: TechnicalEvent): void;
  /** One recorder has followed another without a pause; the first had made this much. */
  onRotated(made: { elapsedMs: number; chunks: number }): void;
  /** The recorder that runs has ended, and nothing follows it. */
  onEnded(totals: SegmentTotals): void;
}

/** The recorders of one take, one after the other. Each is a segment, with as much picture as the line carries. */
export interface Relay {
  current(): Segment | null;
  begin(stream: MediaStream): void;
  /** Before a thin line drowns, a recorder with a smaller picture takes over, in the same moment: the clock runs on. */
  ease(stream: MediaStream | null): void;
  strain(): 'none' | 'reduced' | 'failing';
  /** Every byte of those that gave way is stored. */
  handedOver(): Promise<unknown>;
}

export function createRelay(options: RelayOptions): Relay {
  const { about, ledger, clock } = options;
  const video = about.kind === 'video';
  let segment: Segment | null = null;
  /** Segments that gave way to one with a smaller picture, until their last byte is stored. */
  const closing = new Map<number, Promise<void>>();
  let step = video ? firstStep(options.carried) : 0;
  let steppedAt = 0;
  const lineFacts = (): LineFacts => ({ ...options.line(), step, sinceMs: clock.now() - steppedAt });

  /** The format with as much picture as the line carries. */
  function thinned(format: Format): Format {
    const { videoBitsPerSecond: most } = format;
    return most === undefined ? format : { ...format, videoBitsPerSecond: Math.min(most, PICTURE_STEPS[step] ?? 0) };
  }

  function ended(totals: SegmentTotals) {
    segment = null;
    options.onEnded(totals);
  }

  function begin(stream: MediaStream) {
    steppedAt = clock.now();
    const number = ledger.segments().length;
    // Also back to as many as there were, after a take on a thinner line.
    if (video) slowDown(stream, step);
    const before = [...closing.values()].at(-1) ?? Promise.resolve();
    try {
      const format = options.format ?? chooseFormat(about.kind, options.quality);
      if (!format && !options.createRecorder) throw new Error('this browser cannot record');
      segment = recordSegment({
        upload: about.upload,
        segment: number,
        stream,
        format: thinned(format ?? { mime: '', audioBitsPerSecond: 64_000 }),
        clock,
        // What one recorder hands over last is kept before what the next hands over first: no manifest names more than is there.
        store: (chunk, totals) => before.then(() => ledger.store(chunk, totals)),
        onStarted: options.onStarted,
        onTrouble: (event) => {
          ledger.note(event);
          if (!closing.has(number)) options.onTrouble(event);
        },
        ...(options.createRecorder && { createRecorder: options.createRecorder }),
      });
      void segment.ended.then(({ totals }) => closing.has(number) || ended(totals));
    } catch {
      const event: TechnicalEvent = { kind: 'recorder-error', segment: number, atMs: 0 };
      ledger.note(event);
      options.onTrouble(event);
      ended({ segment: number, mime: '', elapsedMs: 0, chunks: 0, bytes: 0 });
    }
  }

  function ease(stream: MediaStream | null) {
    const [old, next] = [segment, nextStep(lineFacts())];
    const made = ledger.segments();
    const chunks = made.at(-1)?.chunks ?? 0;
    // The one that follows is numbered after it, so it must have left a trace.
    if (next === step || !old || !stream || !video || made.length - 1 !== old.number || chunks === 0) return;
    step = next;
    old.stop();
    const closed = old.ended.then(({ totals }) => ledger.closeSegment(totals));
    closing.set(old.number, closed);
    options.onRotated({ elapsedMs: old.elapsedMs(), chunks });
    begin(stream);
  }

  return {
    current: () => segment,
    begin,
    ease,
    strain: () => strainOf(lineFacts()),
    handedOver: () => Promise.all(closing.values()),
  };
}
