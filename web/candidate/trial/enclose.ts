import type { CandidateSession } from '../../../contract/answers.ts';
import type { LegalTexts } from '../../../contract/organisation.ts';
import type { CandidateText } from '../../i18n/candidate.ts';
import { createDesk } from './desk.ts';

/** What the server puts into a page that tries an interview. */
export interface Trial {
  readonly invitationId: string;
  readonly session: CandidateSession;
  readonly trial: { readonly legal: Readonly<Record<'en' | 'de', LegalTexts | null>> };
}

/**
 * What is said in the place of what would be untrue here: nothing is saved, nothing arrives, nobody is asked. The page tells its texts:
 * this file is waited for by the page's first one, and so must import nothing of it.
 */
export const truth: Partial<Record<CandidateText, CandidateText>> = {
  'saved.as-you-speak': 'trial.not-kept',
  'saved.all': 'trial.not-kept',
  'saved.text': 'trial.not-kept',
  'saved.choice': 'trial.not-kept',
  'watch.sending': 'trial.stays-here',
  'watch.arrived': 'trial.stays-here',
  'done.title': 'trial.done-title',
  'done.when': 'trial.done-when',
  'done.still-checking': 'trial.done-close',
  'done.may-close': 'trial.done-close',
  'receipt.received': 'trial.recording',
  'receipt.text': 'trial.text',
  'receipt.choice': 'trial.choice',
  'receipt.file': 'trial.file',
  'file.arrived': 'trial.not-kept',
  'request.sent-title': 'trial.asked-title',
  'request.sent': 'trial.asked',
  'request.waiting': 'trial.asked-nobody',
  'withdraw.soon': 'trial.withdraw',
};

/** Web storage that ends with the page. */
function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (at) => [...kept.keys()][at] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}

/**
 * Takes from the page every way to send or to keep, before anything of it runs: requests are answered in here, storage is memory,
 * and there is no database. The page's policy forbids connections as well; this makes the interview work without them.
 */
export function enclose({ session, trial }: Trial, scope: typeof globalThis = globalThis): void {
  const replace = (name: string, value: unknown) => Object.defineProperty(scope, name, { value, configurable: true });
  replace('fetch', createDesk(session, trial.legal));
  replace('localStorage', memoryStorage());
  replace('sessionStorage', memoryStorage());
  replace('indexedDB', undefined);
  // Alone in a window it would look like the real thing: the frame around it says what it is.
  if (scope.top && scope.top === scope.self) scope.location.replace(scope.location.pathname.replace(/\/\w+$/, ''));
}
