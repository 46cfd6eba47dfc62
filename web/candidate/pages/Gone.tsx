import { type CandidateText, t } from '../../i18n/candidate.ts';
import { dayAndTime } from '../../i18n/formats.ts';
import { ButtonLink } from '../../ui/native/Button.tsx';
import { Page } from '../Page.tsx';
import { useLanguage } from '../state/language.ts';
import type { CandidateState } from '../state/store.ts';
import { useCandidate } from '../state/store-context.ts';

type Reason = 'expired' | 'cancelled' | 'withdrawn' | 'closed' | 'unknown' | 'trouble';

function reasonOf({ session, failure }: CandidateState): Reason {
  if (failure === 'interview-closed') return 'closed';
  if (failure === 'deadline-passed') return 'expired';
  if (failure === 'not-found' || failure === 'link-expired' || failure === 'link-revoked') return 'unknown';
  if (failure || !session) return 'trouble';
  if (session.state === 'cancelled' || session.state === 'withdrawn') return session.state;
  return session.interview.open ? 'expired' : 'closed';
}

const texts: Record<Reason, { title: CandidateText; text: CandidateText }> = {
  expired: { title: 'gone.expired-title', text: 'gone.expired' },
  cancelled: { title: 'gone.cancelled-title', text: 'gone.cancelled' },
  withdrawn: { title: 'gone.withdrawn-title', text: 'gone.withdrawn' },
  closed: { title: 'gone.closed-title', text: 'gone.closed' },
  unknown: { title: 'gone.unknown-title', text: 'gone.unknown' },
  trouble: { title: 'gone.trouble-title', text: 'gone.trouble' },
};

/** Nothing can be answered by this link: says why, what is safe, and whom to ask. */
export function Gone() {
  const state = useCandidate();
  const { language } = useLanguage();
  const { session } = state;
  const reason = reasonOf(state);
  const when = session ? dayAndTime(language, session.timeZone, session.deadlineAt, session.now) : '';
  const values = { organisation: session?.organisationName ?? '', when };
  const mail = session?.contactEmail;
  return (
    <Page title={t(texts[reason].title)} eyebrow={session?.organisationName}>
      <p className="lead">{t(texts[reason].text, values)}</p>
      <div className="actions">
        {mail && (
          <ButtonLink href={`mailto:${mail}?subject=${encodeURIComponent(session.interview.title)}`} look="secondary">
            {t('help.write', { organisation: session.organisationName })}
          </ButtonLink>
        )}
        {reason === 'trouble' && (
          <ButtonLink href={location.pathname} look="primary" icon="again">
            {t('gone.again')}
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}
