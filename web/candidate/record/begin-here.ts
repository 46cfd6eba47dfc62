import type { CandidateQuestion, CandidateTake } from '../../../contract/answers.ts';
import type { MediaKind } from '../../../recorder/index.ts';
import type { CandidateStore } from '../state/store.ts';
import { closeCamera } from './camera.ts';
import { begunElsewhere } from './elsewhere.ts';
import { floorOf, holdFloor, holdsFloor, ownTakesOf } from './floor.ts';
import { mayRecord } from './limits.ts';
import { leaveTake, newTake, type Take } from './takes.ts';

/** So often a page that records asks whether somebody has gone on with another device. */
const ASK_MS = 15_000;
/** Longer than this nobody waits for the server before they begin. */
const PATIENCE_MS = 1_500;

export type Left = 'window' | 'device';

/** A take of this browser: by this page, by another window, or by one that was closed. */
export const isMine =
  (store: CandidateStore) =>
  (take: string): boolean =>
    take in store.get().sending || ownTakesOf(store).has(take);

/**
 * Begins a take in this window. `busy`: another one records. `elsewhere`: another device does, as the session now says. `used-up`: what was to be gone on with has come to its end elsewhere,
 * and was the last try.
 * @param over go on here whoever records; what they said is kept, and costs no take
 * @param onLeft somebody goes on elsewhere
 */
export async function beginHere(
  store: CandidateStore,
  question: CandidateQuestion,
  kind: MediaKind,
  over: boolean,
  onLeft: (where: Left) => void,
): Promise<Take | 'busy' | 'elsewhere' | 'used-up'> {
  const floor = floorOf(store);
  let take: Take | null = null;
  const lost = () => {
    if (take) giveWay(take);
    onLeft('window');
  };
  let insteadOf: string | undefined;
  if (over) {
    await store.refresh();
    const { session } = store.get();
    insteadOf = (session && begunElsewhere(session, question, isMine(store)))?.take.id;
  }
  if (!(await floor.take(lost))) {
    if (!over) return 'busy';
    insteadOf = ownTakesOf(store).last();
    await floor.takeOver(lost);
  } else if (!over) {
    // The page may have stood open since before somebody began on another device. Without a connection nobody waits to know.
    await Promise.race([store.refresh().catch(() => undefined), new Promise((done) => setTimeout(done, PATIENCE_MS))]);
    const { session } = store.get();
    if (session && begunElsewhere(session, question, isMine(store))?.running) {
      floor.release();
      return 'elsewhere';
    }
  } else if (!insteadOf) {
    const now = store.get().session?.questions.find(({ id }) => id === question.id);
    if (now && !mayRecord(now)) {
      floor.release();
      return 'used-up';
    }
  }
  take = await newTake(store, question, kind, insteadOf);
  ownTakesOf(store).add(take.id);
  holdFloor(take.id);
  askWhetherLeft(store, take, () => onLeft('device'));
  return take;
}

/** What was said is kept and sent; camera and microphone are free for whoever goes on. */
function giveWay(take: Take): void {
  take.session.giveWay();
  const free = () => {
    const { phase } = take.session.getSnapshot();
    if (phase === 'recording' || phase === 'stopping') return;
    forget();
    leaveTake(take);
    closeCamera();
  };
  const forget = take.session.subscribe(free);
  free();
}

/** Another device can't be heard, so the server is asked whether it has begun a take instead of this one. */
function askWhetherLeft(store: CandidateStore, take: Take, onLeft: () => void): void {
  const timer = setInterval(async () => {
    if (!holdsFloor(take.id)) return clearInterval(timer);
    const { phase, uploader } = take.session.getSnapshot();
    // Before its first bytes are there the server does not know it.
    if (phase !== 'recording' || !uploader?.acknowledged) return;
    const seen = await store.api.get<CandidateTake>(store.path(`/takes/${take.id}`)).catch(() => null);
    if (seen?.state !== 'failed' || !holdsFloor(take.id)) return;
    giveWay(take);
    onLeft();
  }, ASK_MS);
}
