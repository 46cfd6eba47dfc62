import './candidate.css';
import { createRoot } from 'react-dom/client';
import { load, sayInstead } from '../i18n/candidate.ts';
import { App } from './App.tsx';
import { startLanguage } from './state/language.ts';
import { type Bootstrap, createStore } from './state/store.ts';
import type { Trial } from './trial/enclose.ts';

/** `/i/{secret}` */
const secret = location.pathname.split('/')[2] ?? '';
const bootstrap = JSON.parse(document.getElementById('session')?.textContent ?? 'null') as Bootstrap | Trial | null;
// A member who walks through the interview: from here on nothing of this page leaves it or stays behind.
if (bootstrap && 'trial' in bootstrap) {
  const { enclose, truth } = await import('./trial/enclose.ts');
  enclose(bootstrap);
  sayInstead(truth);
}
const root = document.getElementById('app');

const store = createStore(bootstrap ?? { problem: { code: 'internal' } }, secret);
const begun = store.begin();

const language = startLanguage();
await load(language);
if (root) createRoot(root).render(<App store={store} startLanguage={language} />);

addEventListener('online', () => void store.begin());
// Somebody may have answered meanwhile: what they gave holds as soon as one is back.
addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && store.get().session && !store.get().failure) void store.refresh();
});

// What an earlier page left on this device goes first, but not before somebody can read and press.
void begun.then(async () => {
  if (!store.get().session?.consentedAt) return;
  const { recoverTakes } = await import('./record/recover.ts');
  await recoverTakes(store);
});
