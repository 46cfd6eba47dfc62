import { fetchTransport, openSpool, type Spool, type Transport } from '../../../recorder/index.ts';
import type { CandidateStore } from '../state/store.ts';

let opened: Promise<Spool> | null = null;

/** One spool for the page: two would not know of each other's chunks in memory. */
export function pageSpool(): Promise<Spool> {
  opened ??= openSpool();
  return opened;
}

/** The way to the server. A take is made known by the first call that gets through, even after a crash. */
export function transportFor(store: CandidateStore): Transport {
  return fetchTransport({
    begin: ({ take, upload, question, kind, insteadOf }) => ({
      path: store.path(`/questions/${question}/takes`),
      body: { takeId: take, uploadId: upload, kind, insteadOf },
    }),
    report: ({ take }) => store.path(`/takes/${take}/technical`),
  });
}

/** Signs in again by the link's secret; false when the link no longer opens anything. */
export const renewFor = (store: CandidateStore) => async (): Promise<boolean> => {
  try {
    await store.renew();
    return true;
  } catch {
    return false;
  }
};
