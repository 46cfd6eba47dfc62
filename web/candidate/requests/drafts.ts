import type { TimeFactor } from '../../../contract/accommodations.ts';
import type { RequestKind, RequestWant } from '../../../contract/requests.ts';
import { mintId } from '../state/ids.ts';

/** A request that is being written. Its id is minted once, so that sending again after a lost answer is one request. */
export interface RequestDraft {
  readonly id: string;
  readonly wants: readonly RequestWant[];
  readonly text: string;
  /** How much more time, where one may choose; undefined: as suggested. */
  readonly timeFactor?: TimeFactor;
}

const drafts = new Map<RequestKind, RequestDraft>();

/** What was begun stays as long as the page: a dialog closes easily. */
export const draftOf = (kind: RequestKind): RequestDraft => drafts.get(kind) ?? { id: mintId(), wants: [], text: '' };
export const keepDraft = (kind: RequestKind, draft: RequestDraft): void => void drafts.set(kind, draft);
export const dropDraft = (kind: RequestKind): void => void drafts.delete(kind);
