import { t } from '../../i18n/candidate.ts';
import { Notice } from '../../ui/native/Notice.tsx';
import { useLanguage } from '../state/language.ts';
import { useSession } from '../state/store-context.ts';
import { adjustedWords } from './given.ts';

/** Says calmly what was agreed with this person, where it matters. Nothing where nothing was. */
export function Adjusted() {
  const { accommodations } = useSession();
  const { language } = useLanguage();
  const words = adjustedWords(accommodations, language);
  if (words.length === 0) return null;
  return (
    <Notice tone="good" title={words[0]}>
      {words.slice(1).map((each) => (
        <p key={each}>{each}</p>
      ))}
      <p>{t('given.unseen')}</p>
    </Notice>
  );
}
