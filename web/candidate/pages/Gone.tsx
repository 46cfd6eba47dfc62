import type { RequestKind } from '../../../contract/requests.ts';
import { type CandidateText, t } from '../../i18n/candidate.ts';
import { dayAndTime } from '../../i18n/formats.ts';
import { ButtonLink } from '../../ui/native/Button.tsx';
import { Page } from '../Page.tsx';
import { OwnRequests } from '../requests/OwnRequests.tsx';
import { RequestForm } from '../requests/RequestForm.tsx';
import type { GoneReason } from '../state/gone.ts';
import { goneTexts } from '../state/gone-texts.ts';
import { useLanguage } from '../state/language.ts';
import { useCandidate } from '../state/store-context.ts';

/** What can still be asked for: more days where only the deadline passed, a person where the rest is over. */
const asks: Partial<Record<GoneReason, { kind: RequestKind; title: CandidateText }>> = {
  expired: { kind: 'extension', title: 'gone.ask-days' },
  withdrawn: { kind: 'help', title: 'gone.ask' },
  closed: { kind: 'help', title: 'gone.ask' },
};

/** Nothing can be answered by this link: says why, what is safe, and what can still be done. */
export function Gone({ reason }: { reason: GoneReason }) {
  const { session, failure } = useCandidate();
  const { language } = useLanguage();
  const when = session ? dayAndTime(language, session.timeZone, session.deadlineAt, session.now) : '';
  const values = { organisation: session?.organisationName ?? '', when };
  const mail = session?.contactEmail;
  const ask = session && !failure ? asks[reason] : undefined;
  return (
    <Page title={t(goneTexts[reason].title)} eyebrow={session && <bdi>{session.organisationName}</bdi>}>
      <p className="lead">{t(goneTexts[reason].text, values)}</p>
      {ask && (
        <>
          <h2 className="title-small">{t(ask.title)}</h2>
          <RequestForm kind={ask.kind} />
          <OwnRequests />
        </>
      )}
      <div className="actions">
        {mail && !ask && (
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
