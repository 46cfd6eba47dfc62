import type { CandidateQuestion } from '../../../contract/answers.ts';
import { createLanes, type FileSending, fetchTransport, sendFile, type UploadAbout } from '../../../recorder/index.ts';
import { renewFor } from '../record/spool.ts';
import { mintId } from '../state/ids.ts';
import type { CandidateStore } from '../state/store.ts';

/** One file of this page on its way. It goes on while somebody is at another question. */
export interface Sent {
  readonly takeId: string;
  readonly questionId: string;
  readonly name: string;
  readonly size: number;
  readonly sending: FileSending;
  /** Tries again what waiting could not help. */
  readonly retry: () => void;
}

const live = new Map<string, Sent>();
/** Files leave the recordings' requests alone: two at a time of their own. */
const lanes = createLanes(2);

/** The file of a question that this page is sending. */
export const sentFor = (questionId: string): Sent | null =>
  [...live.values()].filter((sent) => sent.questionId === questionId).at(-1) ?? null;

/** A name that a recording from elsewhere is sent under is nobody's business: the server is told the kind alone. */
export type As = 'file' | 'video' | 'audio';

/** Begins to send a file as the answer to a question, in place of one that is on its way. */
export function send(store: CandidateStore, { id: questionId }: CandidateQuestion, file: File, as: As): Sent {
  cancel(store, sentFor(questionId));
  const [takeId, uploadId] = [mintId(), mintId()];
  const about: UploadAbout = {
    upload: uploadId,
    take: takeId,
    question: questionId,
    invitation: store.get().session?.invitationId ?? '',
    kind: as === 'audio' ? 'audio' : 'video',
  };
  const ids = { takeId, uploadId };
  const transport = fetchTransport({
    begin: () =>
      as === 'file'
        ? {
            path: store.path(`/questions/${questionId}/file-takes`),
            body: { ...ids, name: file.name.slice(-255) || 'file', bytes: file.size },
          }
        : { path: store.path(`/questions/${questionId}/takes`), body: { ...ids, kind: as } },
  });
  const sending = sendFile(file, { about, transport, renew: renewFor(store), lanes });
  const facts = { takeId, questionId, name: file.name, size: file.size, sending };
  const sent: Sent = { ...facts, retry: watch(store, facts) };
  live.set(takeId, sent);
  return sent;
}

/** Tells the page's store how far a file has come. @returns what tries again */
function watch(store: CandidateStore, { takeId, questionId, sending }: Omit<Sent, 'retry'>): () => void {
  const tell = (more: { arrived?: boolean; stuck?: boolean; reason?: string | null } = {}) =>
    store.setSending(takeId, { questionId, share: sending.share(), arrived: false, stuck: false, file: true, ...more });
  let told = -1;
  const stop = sending.subscribe(() => {
    const share = Math.floor(sending.share() * 50);
    if (share === told) return;
    told = share;
    tell();
  });
  tell();
  const settle = async (outcome: Awaited<FileSending['done']>) => {
    if (!live.has(takeId)) return;
    if (outcome.kind !== 'complete') {
      return tell({ stuck: true, reason: outcome.kind === 'stuck' ? outcome.error.code : outcome.kind });
    }
    stop();
    live.delete(takeId);
    await store.refresh();
    store.setSending(takeId, null);
  };
  void sending.done.then(settle);
  return () => {
    tell();
    void sending.retry().then(settle);
  };
}

/** Stops sending; what has arrived of it is no answer. */
export function cancel(store: CandidateStore, sent: Sent | null): void {
  if (!sent) return;
  sent.sending.cancel();
  live.delete(sent.takeId);
  store.setSending(sent.takeId, null);
}

// The page is where it is sent from: leaving it would end that.
addEventListener('beforeunload', (event) => {
  if (live.size > 0) event.preventDefault();
});
