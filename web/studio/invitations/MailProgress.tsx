import { useRef } from 'react';
import { useText } from '../text.ts';
import type { MailProgress as Progress } from '../types.ts';

/** How the mails of an invitation of many go out. One that waits for a moment is not worth a line. */
export function MailProgress({ progress }: { progress: Progress }) {
  const t = useText();
  const most = useRef(0);
  most.current = progress.waiting === 0 ? 0 : Math.max(most.current, progress.waiting);
  if (most.current < 5) return null;
  const done = most.current - progress.waiting;
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-button bg-accent-soft px-4 py-3 text-15 text-ink">
      <span className="tabular-nums">{t('mail.progress', { done, all: most.current })}</span>
      <progress
        aria-label={t('mail.progress.label')}
        max={most.current}
        value={done}
        className="h-1.5 min-w-32 flex-1 appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-raised [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  );
}
