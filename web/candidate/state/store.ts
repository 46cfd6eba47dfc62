import type { CandidateSession } from '../../../contract/answers.ts';
import type { ProblemCode } from '../../../contract/problem.ts';
import { type Api, createApi, type FailureCode, failureCode } from './api.ts';
import { type Keeps, rememberKeeps } from './keeps.ts';

/** What the server put into the page: the session, or why there is none. */
export type Bootstrap = { invitationId: string; session: CandidateSession } | { problem: { code: ProblemCode } };

/** One take on its way to the server. `share` is 0–1; `arrived` once the server has confirmed every byte. */
export interface Sending {
  readonly questionId: string;
  readonly share: number;
  readonly arrived: boolean;
  /** Waiting cannot help: somebody has to do something. The bytes are still on the device. */
  readonly stuck: boolean;
  /** The server's code, where it will not take it. */
  readonly reason?: string | null;
  /** A file that was chosen: it becomes the answer by itself when it has arrived. */
  readonly file?: true;
}

/** A take that an earlier page had not finished sending. */
export interface RecoveredTake {
  readonly questionId: string;
  readonly takeId: string;
  readonly ms: number;
  /** The page closed in the middle of it. */
  readonly interrupted: boolean;
}

export interface CandidateState {
  readonly session: CandidateSession | null;
  /** Why there is no interview to show. */
  readonly failure: FailureCode | null;
  /** The last request found no network. */
  readonly offline: boolean;
  readonly sending: Readonly<Record<string, Sending>>;
  /** What an earlier page recorded and this one has found on the device. */
  readonly recovered: readonly RecoveredTake[];
  /** Takes chosen here that the server has not confirmed yet, by question. */
  readonly keeps: Keeps;
}

export interface CandidateStore {
  readonly api: Api;
  get(): CandidateState;
  subscribe(listener: () => void): () => void;
  /** Exchanges the secret for a cookie, says the link was opened, and brings the session up to date. */
  begin(): Promise<void>;
  refresh(): Promise<void>;
  /** @throws Failure when the link no longer opens anything, or there is no network */
  renew(): Promise<void>;
  /** `/api/v1/candidate/{invitation}/…` */
  path(rest: string): string;
  /** @throws Failure */
  consent(textVersion: string): Promise<void>;
  /** Marks the take to send. Never throws: what does not reach the server now is said again until it does. */
  keep(questionId: string, takeId: string): Promise<void>;
  /** Says again what the server has not confirmed. True when nothing is left to say. */
  flushKeeps(): Promise<boolean>;
  /** @throws Failure */
  submit(): Promise<void>;
  setSending(takeId: string, sending: Sending | null): void;
  setRecovered(recovered: CandidateState['recovered']): void;
}

/** Codes after which there is nothing to do with this link. */
const final: readonly FailureCode[] = [
  'not-found',
  'link-expired',
  'link-revoked',
  'interview-closed',
  'deadline-passed',
];

export function createStore(bootstrap: Bootstrap, secret: string, fetcher?: typeof fetch): CandidateStore {
  const first = 'session' in bootstrap ? bootstrap.session : null;
  const memory = rememberKeeps(first?.invitationId ?? '');
  let state: CandidateState = {
    session: first,
    failure: 'problem' in bootstrap ? bootstrap.problem.code : null,
    offline: false,
    sending: {},
    recovered: [],
    keeps: memory.read(),
  };
  const listeners = new Set<() => void>();
  const set = (change: Partial<CandidateState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const exchange = async () => {
    await plain.send('POST', '/api/v1/candidate/exchange', { secret });
  };
  const plain = createApi(() => Promise.resolve(), fetcher);
  const api = createApi(exchange, fetcher);
  const path = (rest: string) => `/api/v1/candidate/${state.session?.invitationId ?? ''}${rest}`;

  /** Notes what a failure means for every page; the caller says the rest. */
  const note = (error: unknown) => {
    const code = failureCode(error);
    set({ offline: code === 'offline' });
  };
  const refresh = async () => {
    try {
      set({ session: await api.get<CandidateSession>(path('')), offline: false });
    } catch (error) {
      note(error);
    }
  };
  const setKeeps = (keeps: Keeps) => {
    memory.write(keeps);
    set({ keeps });
  };
  const flushKeeps = async () => {
    for (const [questionId, takeId] of Object.entries(state.keeps)) {
      try {
        await api.send('POST', path(`/takes/${takeId}/keep`));
        // Somebody may have chosen another take while this was on its way.
        if (state.keeps[questionId] === takeId) {
          const { [questionId]: _, ...rest } = state.keeps;
          setKeeps(rest);
        }
      } catch (error) {
        note(error);
      }
    }
    return Object.keys(state.keeps).length === 0;
  };

  return {
    api,
    path,
    refresh,
    renew: exchange,
    flushKeeps,
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async begin() {
      if (!state.session) return;
      try {
        await exchange();
        if (state.session.state === 'invited') await api.send('POST', path('/opened'));
      } catch (error) {
        note(error);
        const code = failureCode(error);
        if (final.includes(code)) set({ failure: code });
        return;
      }
      await flushKeeps();
      await refresh();
    },
    async consent(textVersion) {
      await api.send('POST', path('/consent'), { purposes: ['interview'], textVersion });
      await refresh();
    },
    async keep(questionId, takeId) {
      setKeeps({ ...state.keeps, [questionId]: takeId });
      await flushKeeps();
      await refresh();
    },
    async submit() {
      await api.send('POST', path('/submit'));
      await refresh();
    },
    setSending(takeId, sending) {
      const { [takeId]: _, ...rest } = state.sending;
      set({ sending: sending ? { ...rest, [takeId]: sending } : rest });
    },
    setRecovered: (recovered) => set({ recovered }),
  };
}
