import { type ReactNode, Suspense, useState } from 'react';
import { t } from '../i18n/candidate.ts';
import { languages } from '../i18n/runtime.ts';
import { Icon } from '../ui/native/Icon.tsx';
import { type HelpTopic, LazyHelp } from './LazyHelp.tsx';
import { later } from './later.ts';
import { brandSize, legalTopics } from './state/brand.ts';
import { useLanguage } from './state/language.ts';
import { useCandidate } from './state/store-context.ts';

/** The server's page has links where this one has buttons: whoever pressed one before the script was here gets it now. */
const openedByShell = (): HelpTopic | null =>
  (['help', 'adjustments', 'another-way', 'legal-notice', 'privacy'] as const).find(
    (topic) => location.hash === `#/${topic}`,
  ) ?? null;

const AnswerNews = later(() => import('./requests/AnswerNews.tsx').then((m) => m.AnswerNews));

/** What is in the same place on every page: whose page it is, the other language, adjustments, help, who answers for it. */
export function Frame({ children }: { children: ReactNode }) {
  const { language, choose } = useLanguage();
  const { offline, session } = useCandidate();
  const [open, setOpen] = useState<HelpTopic | null>(openedByShell);
  const other = languages.find(({ code }) => code !== language) ?? languages[0];
  const brand = session?.brand;
  const legal = legalTopics(brand);
  return (
    <div className="page">
      <header className="top">
        {brand?.logo ? (
          <img className="brand-logo" src={brand.logo.url} alt={session?.organisationName} {...brandSize(brand.logo)} />
        ) : (
          <span className="brand" dir="auto">
            {session?.organisationName ?? t('app.brand')}
            {!session && <span className="brand-dot">{t('app.brand-dot')}</span>}
          </span>
        )}
        <button type="button" className="top-link" lang={other.code} onClick={() => choose(other.code)}>
          <Icon name="languages" />
          {other.name}
        </button>
      </header>
      <main>
        {offline && (
          <p className="offline" role="status">
            <Icon name="cloud-off" />
            {t('page.offline')}
          </p>
        )}
        {session?.requests.some(({ answeredAt }) => answeredAt) && (
          <Suspense fallback={null}>
            <AnswerNews />
          </Suspense>
        )}
        {children}
      </main>
      <footer className="bottom">
        <button type="button" className="top-link" onClick={() => setOpen('adjustments')}>
          <Icon name="accessibility" />
          {t('page.adjustments')}
        </button>
        <button type="button" className="top-link" onClick={() => setOpen('help')}>
          <Icon name="help" />
          {t('page.help')}
        </button>
        {legal.length > 0 && (
          <p className="legal">
            {legal.map((topic) => (
              <button key={topic} type="button" className="top-link" onClick={() => setOpen(topic)}>
                {t(`page.${topic}`)}
              </button>
            ))}
          </p>
        )}
      </footer>
      <div id="voice" className="unseen" aria-live="polite" role="status" />
      <LazyHelp topic={open} onClose={() => setOpen(null)} />
    </div>
  );
}
