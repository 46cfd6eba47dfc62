import { Button } from '../ui/studio/Button.tsx';
import { Note } from '../ui/studio/Panel.tsx';
import { Blank } from '../ui/studio/States.tsx';
import type { FailureText } from '../ui/studio/Toasts.tsx';
import { type FailureCode, RequestError } from './api.ts';
import { type TextId, type Translate, useText } from './text.ts';

/** Problems with words of their own; others get the general sentence. */
const words: Partial<Record<FailureCode, TextId>> = {
  network: 'problem.network',
  'not-signed-in': 'problem.not-signed-in',
  'wrong-credentials': 'problem.wrong-credentials',
  'second-step-needed': 'problem.second-step-needed',
  'wrong-code': 'problem.wrong-code',
  'invalid-input': 'problem.invalid-input',
  'state-conflict': 'problem.state-conflict',
  'revision-mismatch': 'problem.revision-mismatch',
  'setup-token-needed': 'problem.setup-token-needed',
  'already-set-up': 'problem.already-set-up',
  'too-many-requests': 'problem.too-many-requests',
  'link-expired': 'problem.link-expired',
  'link-revoked': 'problem.link-revoked',
  'interview-closed': 'problem.interview-closed',
  'rubric-needed': 'problem.rubric-needed',
  'rubric-locked': 'problem.rubric-locked',
  'review-locked': 'problem.review-locked',
  'ratings-missing': 'problem.ratings-missing',
  'not-found': 'problem.not-found',
  'storage-full': 'problem.storage-full',
  unavailable: 'problem.unavailable',
};

/** What went wrong, and what to do, in one or two sentences. */
export function explain(t: Translate, error: unknown): FailureText {
  const code = error instanceof RequestError ? error.code : 'internal';
  return t(words[code] ?? 'problem.other') as FailureText;
}

/** A page, or a part of one, that could not be loaded. Missing and forbidden look the same, by design. */
export function LoadFailure({ error, retry, level = 2 }: { error: unknown; retry: () => void; level?: 1 | 2 | 3 }) {
  const t = useText();
  // An address whose id is no id is missing too; nobody filled in a form.
  if (error instanceof RequestError && (error.code === 'not-found' || error.code === 'invalid-input')) {
    return (
      <Blank title={t('state.no-access.title')} level={level}>
        {t('state.no-access.body')}
      </Blank>
    );
  }
  return (
    <div role="alert">
      <Blank
        title={t('state.error.title')}
        level={level}
        action={<Button onPress={retry}>{t('action.try-again')}</Button>}
      >
        {explain(t, error)} {t('state.error.safe')}
      </Blank>
    </div>
  );
}

/** Why the last press did not work, beside the button. */
export function ActionFailure({ error }: { error: unknown }) {
  const t = useText();
  if (!error) return null;
  return (
    <Note tone="warn" live>
      {explain(t, error)}
    </Note>
  );
}
