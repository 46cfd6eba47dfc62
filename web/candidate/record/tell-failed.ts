import type { TechnicalKind } from '../../../recorder/index.ts';
import type { CandidateStore } from '../state/store.ts';

/**
 * Says that something broke during a take, so that it costs nothing. Only once its bytes are there: then it can still be chosen.
 * Never throws: what can't be reported now is not worth stopping anybody for.
 */
export async function tellFailed(store: CandidateStore, takeId: string, reason: TechnicalKind): Promise<void> {
  await store.api.send('POST', store.path(`/takes/${takeId}/failed`), { reason }).catch(() => undefined);
}
