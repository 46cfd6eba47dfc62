import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CandidateSession } from '../../../contract/answers.ts';
import type { CandidateState, CandidateStore } from './store.ts';

export const StoreContext = createContext<CandidateStore | null>(null);

export function useStore(): CandidateStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('No store around this page');
  return store;
}

export function useCandidate(): CandidateState {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** For pages that are only shown where there is a session. */
export function useSession(): CandidateSession {
  const { session } = useCandidate();
  if (!session) throw new Error('No session on this page');
  return session;
}
