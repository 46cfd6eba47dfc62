import { t } from '../../i18n/candidate.ts';
import { Notice } from '../../ui/native/Notice.tsx';
import { useLanguage } from '../state/language.ts';
import { useSession } from '../state/store-context.ts';
import { adjustedWords } from './given.ts';
import { unreadAnswer } from './news.ts';

/** Says calmly what was agreed with this person, where it matters. Nothing where nothing was. */
export function Adjusted() {
  const { accommodations, invitationId, requests } = useSession();
  const { language } = useLanguage();
  const words = adjustedWords(accommodations, language);
  // The answer that gave it says it, until it was read.
  if (words.length === 0 || unreadAnswer(invitationId, requests)) return null;
  return (
    <Notice tone="good" title={words[0]}>
      <p>{[...words.slice(1), t('given.unseen')].join(' ')}</p>
    </Notice>
  );
}
