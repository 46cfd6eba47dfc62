import type { ChunkMeta, SegmentTotals, TechnicalKind, UploadAbout } from './types.ts';

/** Why something was not done, told apart by what has to happen next. */
export type Refusal =
  /** Nothing is wrong with the request: ask again, not before `afterMs` if it is given. Also "no idea whether it arrived". */
  | { readonly kind: 'retry'; readonly afterMs?: number; readonly code: string }
  /** The server holds other bytes under this name, or has closed the upload. */
  | { readonly kind: 'conflict'; readonly code: string }
  /** Something on the way takes no body of this size: the same bytes must not be sent again. */
  | { readonly kind: 'too-large'; readonly code: string }
  /** The server knows no such upload. */
  | { readonly kind: 'gone'; readonly code: string }
  | { readonly kind: 'not-signed-in'; readonly code: string }
  /** A rule of the server; asking again changes nothing. */
  | { readonly kind: 'refused'; readonly code: string };

export type PutResult = { readonly kind: 'stored' } | Refusal;
export type BeginResult = { readonly kind: 'begun' } | Refusal;
export type ReportResult = { readonly kind: 'reported' } | Refusal;
export type CompleteResult = { readonly kind: 'complete' } | { readonly kind: 'incomplete' } | Refusal;
export type StatusResult = { readonly kind: 'status'; readonly status: ServerStatus } | Refusal;

/** What the server holds: closed ranges of indices per segment. `open`: it still takes new chunks. */
export interface ServerStatus {
  readonly open: boolean;
  readonly segments: readonly {
    readonly segment: number;
    readonly ranges: readonly (readonly [first: number, last: number])[];
    readonly bytes: number;
  }[];
}

/** Something that happened to a take. `atMs`: milliseconds of recording in the whole take, rounded. */
export interface ReportedEvent {
  readonly kind: TechnicalKind;
  readonly atMs: number;
}

/** What whoever sends knows of the line. */
export interface PutLimits {
  /** A request is given up after so long. */
  readonly mostMs?: number | undefined;
  /** Something on the way takes no larger body: a larger chunk goes in parts. */
  readonly mostBytes?: number | undefined;
}

/**
 * The way to the server. Every call is safe to repeat, ends within a bounded time, and never throws:
 * a network that fails is a `retry`.
 */
export interface Transport {
  /** Makes the upload known to the server. Absent where the page has done so itself. */
  begin?(about: UploadAbout): Promise<BeginResult>;
  put(chunk: ChunkMeta, bytes: ArrayBuffer, limits?: PutLimits): Promise<PutResult>;
  status(upload: string): Promise<StatusResult>;
  complete(upload: string, segments: readonly SegmentTotals[]): Promise<CompleteResult>;
  /** Says what happened to a take whose bytes are there. Absent where nobody wants to know. */
  report?(about: UploadAbout, events: readonly ReportedEvent[]): Promise<ReportResult>;
}

/** Whether the server has this chunk. */
export const holds = (status: ServerStatus, segment: number, index: number): boolean =>
  status.segments.some((s) => s.segment === segment && s.ranges.some(([from, to]) => from <= index && index <= to));
