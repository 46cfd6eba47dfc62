import type { Clock } from './clock.ts';
import type { Connectivity } from './connectivity.ts';
import type { OpenResult, onDevicesChanged } from './devices.ts';
import type { Format, Quality } from './formats.ts';
import type { Lanes } from './lanes.ts';
import type { meterLevel } from './level.ts';
import type { Owner } from './owner.ts';
import type { Limits, MoreTime, Snapshot } from './snapshot.ts';
import type { Spool } from './spool.ts';
import type { Transport } from './transport.ts';
import type { UploadAbout } from './types.ts';

export interface SessionOptions {
  about: UploadAbout;
  limits: Limits;
  /** null: practice. Nothing is sent, nothing is kept. */
  transport: Transport | null;
  /** Not touched in practice. */
  spool: Spool;
  quality?: Quality;
  /** Opens (or hands over) camera and microphone, at first and again after an interruption. */
  openStream?: () => Promise<OpenResult>;
  /** Leave camera and microphone open after the take, for the next question. */
  keepDevices?: boolean;
  renew?: () => Promise<boolean>;
  lanes?: Lanes;
  clock?: Clock;
  random?: () => number;
  connectivity?: Connectivity;
  owner?: Owner;
  format?: Format;
  createRecorder?: (stream: MediaStream, options: MediaRecorderOptions) => MediaRecorder;
  page?: Document;
  storage?: Pick<StorageManager, 'estimate'>;
  meter?: typeof meterLevel;
  onDevices?: typeof onDevicesChanged;
}

export interface Session {
  /** The same object until something changes. */
  getSnapshot(): Snapshot;
  subscribe(listener: () => void): () => void;
  /** Opens the devices; also "try again" after a problem, and "use the other camera" before the countdown. */
  acquire(): void;
  /** Starts the think time; recording follows by itself when it is over. null: as long as it takes. */
  think(seconds: number | null): void;
  /**
   * More time for what runs now, think time or recording, without stopping anything. Only ever more: a limit that is shorter than the one that
   * holds changes nothing. Once a take is over it has no effect.
   */
  moreTime(time: MoreTime): void;
  /** Counts down, then records. */
  start(): void;
  stop(): void;
  /** Like `stop`, because somebody goes on in another window or on another device: it is kept, and costs no take. */
  giveWay(): void;
  /**
   * Goes on without a picture, in the same take and the same segment: the camera's track gives black, which costs next to nothing, and what
   * comes out is joined and played like any other recording. Until the take is over.
   */
  voiceAlone(): void;
  /** After `failed`: delivers what is safe, or opens the devices again when nothing was recorded. */
  retry(): void;
  /** After `done`: settles when the server knows what happened (true), or will be told at the next visit. */
  told(): Promise<boolean>;
  /** The recording so far as one playable blob; null when an interruption left several, see `localBlobs`. */
  localBlob(): Blob | null;
  /** One playable blob per segment, to be played one after the other. */
  localBlobs(): Blob[];
  /** Leaves the take. What runs is stopped and kept, and what is left is still sent while the page lives. */
  close(): void;
}
