import type { CandidateQuestion } from '../../../contract/answers.ts';
import { createLanes, createSession, type MediaKind, type Session, type Snapshot } from '../../../recorder/index.ts';
import { mintId } from '../state/ids.ts';
import type { CandidateStore } from '../state/store.ts';
import { openCamera } from './camera.ts';
import { letOthersRecord, tellOthers } from './floor.ts';
import { pageSpool, renewFor, transportFor } from './spool.ts';

/** A take of this page. It goes on sending while somebody is at another question. */
export interface Take {
  readonly id: string;
  readonly questionId: string;
  readonly kind: MediaKind;
  readonly session: Session;
}

const live = new Map<string, Take>();
/** All takes share three requests at a time, so that the page's own stay quick. */
const lanes = createLanes(3);

/**
 * Opens a new take. Nothing is said to the server until something is recorded.
 * @param insteadOf the take that was left in another window or on another device
 */
export async function newTake(
  store: CandidateStore,
  question: CandidateQuestion,
  kind: MediaKind,
  insteadOf?: string,
): Promise<Take> {
  const id = mintId();
  const about = {
    upload: mintId(),
    take: id,
    question: question.id,
    invitation: store.get().session?.invitationId ?? '',
    kind,
    ...(insteadOf && { insteadOf }),
  };
  const session = createSession({
    about,
    limits: { answerSeconds: question.answerSeconds, limit: question.limit },
    transport: transportFor(store),
    spool: await pageSpool(),
    openStream: () => openCamera(kind),
    keepDevices: true,
    renew: renewFor(store),
    lanes,
  });
  const take = { id, questionId: question.id, kind, session };
  live.set(id, take);
  watch(take, store);
  return take;
}

/** Opens the devices, then thinks or counts down as the question says. */
export function startTake({ session }: Take, { thinkSeconds }: CandidateQuestion): void {
  const stop = session.subscribe(() => {
    if (session.getSnapshot().phase !== 'ready') return;
    stop();
    if (thinkSeconds === null || thinkSeconds === 0) session.start();
    else session.think(thinkSeconds);
  });
  session.acquire();
}

/** Somebody goes elsewhere: what was recorded is kept and sent, what was not even begun is closed. */
export function leaveTake(take: Take | null): void {
  if (!take) return;
  const { phase, elapsedMs } = take.session.getSnapshot();
  if (phase === 'recording' || (elapsedMs > 0 && phase !== 'done')) take.session.stop();
  else if (phase !== 'done') {
    take.session.close();
    live.delete(take.id);
    letOthersRecord(take.id);
  }
}

/** Tells the page's store how far a take has come, and the server's view once it has arrived. */
function watch(take: Take, store: CandidateStore) {
  let told = '';
  take.session.subscribe(() => {
    const now = take.session.getSnapshot();
    if (hasStopped(now) || now.failure?.reason === 'nothing-recorded') letOthersRecord(take.id);
    if (!hasStopped(now)) return;
    const arrived = now.phase === 'done';
    const stuck = now.phase === 'failed' && now.failure?.safe !== 'nothing-recorded';
    const share = shareOf(now);
    const word = `${Math.round(share * 50)}${arrived}${stuck}`;
    if (word === told) return;
    told = word;
    const reason = now.failure?.reason ?? null;
    store.setSending(
      take.id,
      stuck || !arrived ? { questionId: take.questionId, share, arrived, stuck, reason } : null,
    );
    if (arrived) void settle(take, store);
  });
}

async function settle(take: Take, store: CandidateStore): Promise<void> {
  await take.session.told();
  await store.flushKeeps();
  await store.refresh();
  tellOthers();
}

const hasStopped = ({ phase, failure }: Snapshot): boolean =>
  phase === 'finishing' || phase === 'done' || (phase === 'failed' && failure?.safe !== 'nothing-recorded');

/** How much of a take the server has, 0–1, by chunks: they are of like size. */
export function shareOf({ uploader }: Snapshot): number {
  if (!uploader) return 1;
  if (uploader.completion === 'complete') return 1;
  const all = uploader.acknowledged + uploader.pending;
  return all === 0 ? 0 : uploader.acknowledged / all;
}

/** The last take of a question that this page recorded: to watch it again without a round trip. */
export function lastTake(questionId: string): Take | null {
  return [...live.values()].filter((take) => take.questionId === questionId).at(-1) ?? null;
}

/** Tries again whatever waiting cannot help. */
export function retryTakes(): void {
  for (const { session } of live.values()) if (session.getSnapshot().phase === 'failed') session.retry();
}

// The browser's "leave this page?" only where leaving would truly cost something.
addEventListener('beforeunload', (event) => {
  const atRisk = [...live.values()].some(({ session }) => {
    const { phase, saved } = session.getSnapshot();
    return phase === 'recording' || phase === 'stopping' || (saved === 'at-risk' && phase !== 'done');
  });
  if (atRisk) event.preventDefault();
});
