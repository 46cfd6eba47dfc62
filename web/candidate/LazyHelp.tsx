import { lazy, Suspense } from 'react';
import { loadRest } from '../i18n/candidate.ts';

const HelpDialog = lazy(async () => {
  const [{ HelpDialog: component }] = await Promise.all([import('./HelpDialogs.tsx'), loadRest()]);
  return { default: component };
});

export type HelpTopic = 'adjustments' | 'another-way' | 'extension' | 'help' | 'legal-notice' | 'privacy';

/** Help of any kind, fetched when somebody asks for it. */
export function LazyHelp({ topic, onClose }: { topic: HelpTopic | null; onClose: () => void }) {
  return topic && <Suspense fallback={null}>{<HelpDialog topic={topic} onClose={onClose} />}</Suspense>;
}
