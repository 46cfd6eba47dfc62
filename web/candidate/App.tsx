import { Suspense, useEffect, useState } from 'react';
import type { CandidateSession } from '../../contract/answers.ts';
import { load, t } from '../i18n/candidate.ts';
import type { PageLanguage } from '../i18n/runtime.ts';
import { Frame } from './Frame.tsx';
import { fetchAhead, later } from './later.ts';
import { Welcome } from './pages/Welcome.tsx';
import { type GoneReason, goneCode, goneReason } from './state/gone.ts';
import { LanguageContext, rememberLanguage } from './state/language.ts';
import { allowedStep, hashOf, readStep, type Step } from './state/steps.ts';
import type { CandidateStore } from './state/store.ts';
import { StoreContext, useCandidate } from './state/store-context.ts';

const Consent = later(() => import('./pages/Consent.tsx').then((m) => m.Consent));
const Check = later(() => import('./pages/Check.tsx').then((m) => m.Check));
const Practice = later(() => import('./practice/Practice.tsx').then((m) => m.Practice));
const Question = later(() => import('./pages/Question.tsx').then((m) => m.Question));
const Overview = later(() => import('./pages/Overview.tsx').then((m) => m.Overview));
const Done = later(() => import('./pages/Done.tsx').then((m) => m.Done));
const Gone = later(() => import('./pages/Gone.tsx').then((m) => m.Gone));

function page(step: Step) {
  switch (step.name) {
    case 'welcome':
      return <Welcome />;
    case 'consent':
      return <Consent />;
    case 'check':
      return <Check />;
    case 'practice':
      return <Practice />;
    case 'question':
      return <Question key={step.number} number={step.number} />;
    case 'overview':
      return <Overview />;
    case 'done':
      return <Done />;
  }
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const change = () => setHash(location.hash);
    addEventListener('hashchange', change);
    return () => removeEventListener('hashchange', change);
  }, []);
  return hash;
}

function Steps() {
  const { session, failure } = useCandidate();
  // A deadline that passes, or an interview that closes, while somebody answers does not send them away.
  const [atStart] = useState(() => session && goneReason(session));
  const hash = useHash();
  const step = session && !failure ? allowedStep(readStep(hash), session) : null;
  const address = step && hashOf(step);
  useEffect(() => {
    // The address says where one is; a place that is not open to go to leaves no trace in the history.
    if (address && address !== hash && !(address === '#/' && hash === '')) history.replaceState(null, '', address);
  }, [address, hash]);
  const begun = step !== null && step.name !== 'welcome';
  useEffect(() => {
    if (begun) fetchAhead();
  }, [begun]);
  const reason = failure ? goneCode(failure) : session ? goneNow(session, atStart) : 'trouble';
  return (
    <Suspense fallback={<p className="loading">{t('page.loading')}</p>}>
      {reason || !step ? <Gone reason={reason ?? 'trouble'} /> : page(step)}
    </Suspense>
  );
}

function goneNow(session: CandidateSession, atStart: GoneReason | null): GoneReason | null {
  const now = goneReason(session);
  return now === 'cancelled' || now === 'withdrawn' || atStart ? now : null;
}

export function App({ store, startLanguage }: { store: CandidateStore; startLanguage: PageLanguage }) {
  const [language, setLanguage] = useState(startLanguage);
  const choose = (next: PageLanguage) => {
    rememberLanguage(next);
    void load(next).then(() => setLanguage(next));
  };
  return (
    <StoreContext value={store}>
      <LanguageContext value={{ language, choose }}>
        <Frame>
          <Steps />
        </Frame>
      </LanguageContext>
    </StoreContext>
  );
}
