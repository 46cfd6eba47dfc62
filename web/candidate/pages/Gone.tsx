import { t } from '../../i18n/candidate.ts';
import { dayAndTime } from '../../i18n/formats.ts';
import { ButtonLink } from '../../ui/native/Button.tsx';
import { Page } from '../Page.tsx';
import type { GoneReason } from '../state/gone.ts';
import { goneTexts } from '../state/gone-texts.ts';
import { useLanguage } from '../state/language.ts';
import { useCandidate } from '../state/store-context.ts';

/** Nothing can be answered by this link: says why, what is safe, and whom to ask. */
export function Gone({ reason }: { reason: GoneReason }) {
  const { session } = useCandidate();
  const { language } = useLanguage();
  const when = session ? dayAndTime(language, session.timeZone, session.deadlineAt, session.now) : '';
  const values = { organisation: session?.organisationName ?? '', when };
  const mail = session?.contactEmail;
  return (
    <Page title={t(goneTexts[reason].title)} eyebrow={session?.organisationName}>
      <p className="lead">{t(goneTexts[reason].text, values)}</p>
      <div className="actions">
        {mail && (
          <ButtonLink href={`mailto:${mail}?subject=${encodeURIComponent(session.interview.title)}`} look="secondary">
            {t('help.write', { organisation: session.organisationName })}
          </ButtonLink>
        )}
        {reason === 'trouble' && (
          <ButtonLink href={location.pathname} icon="again">
            {t('gone.again')}
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}
