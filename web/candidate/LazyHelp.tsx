import { Suspense, useEffect } from 'react';
import { later } from './later.ts';

const HelpDialog = later(() => import('./HelpDialogs.tsx').then((m) => m.HelpDialog));

export type HelpTopic = 'adjustments' | 'another-way' | 'deletion' | 'extension' | 'help' | 'legal-notice' | 'privacy';

/** Told to the window where a dialog opens: clocks stop. */
export const HELP_OPENED = 'vorab:help-opened';

/** Help of any kind, fetched when somebody asks for it. */
export function LazyHelp({ topic, onClose }: { topic: HelpTopic | null; onClose: () => void }) {
  useEffect(() => {
    if (topic) dispatchEvent(new Event(HELP_OPENED));
  }, [topic]);
  return topic && <Suspense fallback={null}>{<HelpDialog topic={topic} onClose={onClose} />}</Suspense>;
}
