import type { Translate } from '../text.ts';

/** Why a mail did not arrive, and what to do, from the code that the server keeps. */
export function failureWords(t: Translate, failure: string | null): string {
  const code = Number(/^smtp-(\d{3})$/.exec(failure ?? '')?.[1]);
  if (code === 530 || code === 535) return t('mail.failure.login');
  if (code >= 500) return t('mail.failure.refused', { code });
  if (code >= 400) return t('mail.failure.busy', { code });
  if (failure === 'connection') return t('mail.failure.connection');
  if (failure === 'interrupted') return t('mail.failure.interrupted');
  if (failure === 'not-needed') return t('mail.failure.not-needed');
  return t('mail.failure.other');
}
