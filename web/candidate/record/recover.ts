import { recover } from '../../../recorder/index.ts';
import type { CandidateStore } from '../state/store.ts';
import { pageSpool, renewFor, transportFor } from './spool.ts';

/** Delivers what an earlier page of this invitation left on the device, then says so and brings the session up to date. */
export async function recoverTakes(store: CandidateStore): Promise<void> {
  const invitation = store.get().session?.invitationId;
  const spool = await pageSpool();
  const mine = (await spool.uploads()).filter((upload) => upload.invitation === invitation);
  const live = store.get().sending;
  const ids = new Set(mine.map(({ upload }) => upload));
  if (ids.size === 0) return;
  for (const { take, question, delivered } of mine) {
    if (!live[take] && !delivered)
      store.setSending(take, { questionId: question, share: 0, arrived: false, stuck: false });
  }
  const results = await recover(spool, transportFor(store), {
    only: ({ upload }) => ids.has(upload),
    renew: renewFor(store),
  });
  for (const { take, question, outcome, reason } of results) {
    // A server that no longer takes this upload (deadline long past, invitation gone) is told of on the question's page.
    const stuck = outcome === 'stuck';
    store.setSending(take, stuck ? { questionId: question, share: 0, arrived: false, stuck, reason } : null);
  }
  const found = results.filter(({ outcome, elapsedMs }) => outcome !== 'elsewhere' && elapsedMs > 0);
  store.setRecovered(
    found.map(({ question, take, elapsedMs, interrupted }) => ({
      questionId: question,
      takeId: take,
      ms: elapsedMs,
      interrupted,
    })),
  );
  await store.flushKeeps();
  await store.refresh();
}
