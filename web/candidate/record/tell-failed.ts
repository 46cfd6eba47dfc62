import type { TechnicalKind } from '../../../recorder/index.ts';
import type { CandidateStore } from '../state/store.ts';

const PAUSES_MS = [1_000, 3_000, 9_000];

/**
 * Says that something broke during a take, so that it costs nothing. Only once its bytes are there: then it can still be chosen.
 * The line has just carried the recording, so it is asked a few times; never throws: nobody is stopped for it.
 */
export async function tellFailed(store: CandidateStore, takeId: string, reason: TechnicalKind): Promise<void> {
  for (const pause of [...PAUSES_MS, null]) {
    const told = await store.api.send('POST', store.path(`/takes/${takeId}/failed`), { reason }).then(
      () => true,
      () => false,
    );
    if (told || pause === null) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
