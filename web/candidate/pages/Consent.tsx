import { useState } from 'react';
import { t } from '../../i18n/candidate.ts';
import { list } from '../../i18n/formats.ts';
import { Button } from '../../ui/native/Button.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { type HelpTopic, LazyHelp } from '../LazyHelp.tsx';
import { Page } from '../Page.tsx';
import { failureCode } from '../state/api.ts';
import { failureText } from '../state/failures.ts';
import { useLanguage } from '../state/language.ts';
import { afterConsent, hashOf, isRecorded } from '../state/steps.ts';
import { useSession, useStore } from '../state/store-context.ts';

/** Changed whenever a sentence of this page changes its meaning: it is stored with the consent. */
export const CONSENT_TEXT_VERSION = '2026-11-3';

/** Asks for the one thing that is needed, in plain words, with another way beside it. */
export function Consent() {
  const store = useStore();
  const session = useSession();
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [open, setOpen] = useState<HelpTopic | null>(null);
  const { organisationName: organisation, watchers } = session;
  const agree = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const next = hashOf(afterConsent(session));
      await store.consent(CONSENT_TEXT_VERSION);
      // Consent is behind us: going back leads to the welcome page, not to a question already answered.
      location.replace(next);
    } catch (error) {
      setFailure(failureText(failureCode(error)));
      setBusy(false);
    }
  };
  const chosen = session.questions.some(({ kinds }) => kinds.includes('choice'));
  const files = session.questions.some(({ kinds }) => kinds.includes('file'));
  const written = files ? 'consent.files' : chosen ? 'consent.chosen' : 'consent.written';
  const what = session.questions.some(isRecorded) ? 'consent.recorded' : written;
  return (
    <Page title={t('consent.title')} eyebrow={<bdi>{organisation}</bdi>}>
      <p className="lead">{t('consent.lead')}</p>
      <ul className="statements">
        <li>{t(what, { organisation })}</li>
        <li>
          {watchers.length
            ? t('consent.people', { names: list(language, watchers), organisation })
            : t('consent.nobody-yet', { organisation })}
        </li>
        <li>{t('consent.no-software')}</li>
        <li>{t('consent.kept', { days: session.retentionDays, organisation })}</li>
        <li>{t('consent.withdraw')}</li>
      </ul>
      {session.brand.privacy && (
        <button type="button" className="text-button start" onClick={() => setOpen('privacy')}>
          {t('consent.privacy', { organisation })}
        </button>
      )}
      {failure && <Notice tone="warn" title={failure} />}
      <div className="actions">
        <Button onClick={() => void agree()} busy={busy} iconEnd="forward">
          {t('consent.agree')}
        </Button>
        <Button look="quiet" onClick={() => setOpen('another-way')}>
          {t('welcome.another-way')}
        </Button>
      </div>
      <LazyHelp topic={open} onClose={() => setOpen(null)} />
    </Page>
  );
}
