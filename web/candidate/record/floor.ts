import { createFloor, type Floor } from '../../../recorder/index.ts';
import type { CandidateStore } from '../state/store.ts';
import { ownTakes } from './elsewhere.ts';

const invitationOf = (store: CandidateStore) => store.get().session?.invitationId ?? '';
let floor: Floor | null = null;
/** The take that has it. */
let holder: string | null = null;
let mine: ReturnType<typeof ownTakes> | null = null;

/** Who records for this invitation in this browser. What another window has done is asked of the server at once. */
export function floorOf(store: CandidateStore): Floor {
  if (floor) return floor;
  floor = createFloor(`vorab-recording-${invitationOf(store)}`);
  floor.onNews(() => void store.refresh());
  return floor;
}

export const ownTakesOf = (store: CandidateStore): ReturnType<typeof ownTakes> => {
  mine ??= ownTakes(invitationOf(store));
  return mine;
};

export function holdFloor(take: string): void {
  holder = take;
}
export const holdsFloor = (take: string): boolean => holder === take;

/** A take is over, so another window may record; unless the next one of this page has begun already. */
export function letOthersRecord(take: string): void {
  if (holder !== take) return;
  holder = null;
  floor?.release();
}

/** Other windows of this invitation show what has changed. */
export const tellOthers = (): void => floor?.tell('changed');
