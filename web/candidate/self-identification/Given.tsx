import type { OwnSelfIdentification } from '../../../contract/self-identification.ts';
import { t } from '../../i18n/candidate.ts';
import { dayAndTime } from '../../i18n/formats.ts';
import { useLanguage } from '../state/language.ts';
import { useSession } from '../state/store-context.ts';

/** What one said, and when one agreed to it: for oneself. */
export function Given({ given }: { given: NonNullable<OwnSelfIdentification['given']> }) {
  const { timeZone, now, organisationName: organisation } = useSession();
  const { language } = useLanguage();
  return (
    <>
      <dl className="said">
        {given.answers.map(({ question, option, words }) => (
          <div key={question}>
            <dt className="small">{t(`self.ask.${question}`)}</dt>
            <dd dir={words ? 'auto' : undefined}>{words || t(`self.says.${option}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="small">
        {t('self.agreed', { when: dayAndTime(language, timeZone, given.givenAt, now), organisation })}
      </p>
    </>
  );
}
