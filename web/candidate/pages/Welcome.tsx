import { Suspense, useState } from 'react';
import { t } from '../../i18n/candidate.ts';
import { Button, ButtonLink } from '../../ui/native/Button.tsx';
import { Icon } from '../../ui/native/Icon.tsx';
import { LazyHelp } from '../LazyHelp.tsx';
import { later } from '../later.ts';
import { Page } from '../Page.tsx';
import { factsOf } from '../state/facts.ts';
import { useLanguage } from '../state/language.ts';
import { hashOf, needsDevices, nextQuestion } from '../state/steps.ts';
import { useCandidate, useSession } from '../state/store-context.ts';

const Recovered = later(() => import('../Recovered.tsx').then((m) => m.Recovered));
const Adjusted = later(() => import('../requests/Adjusted.tsx').then((m) => m.Adjusted));
const deviceZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The facts first, then one button. The server writes the same page before any script is here: see shell.html. */
export function Welcome() {
  const session = useSession();
  const { keeps, recovered } = useCandidate();
  const { language } = useLanguage();
  const [another, setAnother] = useState(false);
  const { interview, questions } = session;
  const begun = session.consentedAt !== null;
  const next = nextQuestion(session, (id) => id in keeps);
  const answered = questions.filter(({ keptTakeId }) => keptTakeId !== null).length;
  return (
    <Page
      title={t('welcome.title', { count: questions.length, role: interview.role || interview.title })}
      eyebrow={t('welcome.asks', { organisation: session.organisationName })}
    >
      <p className="lead" dir={interview.intro && 'auto'}>
        {interview.intro || t(needsDevices(session) ? 'welcome.lead' : 'welcome.lead-written')}
      </p>
      <Suspense fallback={null}>
        {recovered.length > 0 && <Recovered />}
        {session.requests.length > 0 && <Adjusted />}
      </Suspense>
      <ul className="facts">
        {factsOf(session, language, t, deviceZone).map((fact) => (
          <li key={fact.icon}>
            <Icon name={fact.icon} />
            <div>
              <strong>{fact.title}</strong>
              <p>{fact.text}</p>
            </div>
          </li>
        ))}
      </ul>
      <div className="actions">
        {begun ? (
          <ButtonLink href={hashOf(next)} iconEnd="forward">
            {next.name === 'question' ? t('welcome.go-on', { number: next.number }) : t('welcome.check-and-send')}
          </ButtonLink>
        ) : (
          <ButtonLink href="#/consent" iconEnd="forward">
            {t('welcome.begin')}
          </ButtonLink>
        )}
        {answered > 0 && <p className="aside">{t('welcome.so-far', { answered, count: questions.length })}</p>}
        <Button look="quiet" onClick={() => setAnother(true)}>
          {t('welcome.another-way')}
        </Button>
      </div>
      <LazyHelp topic={another ? 'another-way' : null} onClose={() => setAnother(false)} />
    </Page>
  );
}
