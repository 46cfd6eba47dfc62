import type { ReactNode } from 'react';
import { cx } from './classes.ts';

/** A raised sheet with a hairline. */
export function Panel({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cx('rounded-card border border-line bg-raised p-5', className)}>{children}</div>;
}

/** Says what happened or will; `alert` is read out at once. */
export function Note({
  tone = 'neutral',
  children,
  live = false,
}: {
  tone?: 'neutral' | 'warn' | 'good' | 'accent';
  children: ReactNode;
  live?: boolean;
}) {
  const tones = {
    neutral: 'bg-sunken text-ink-2',
    warn: 'bg-warn-soft text-warn',
    good: 'bg-good-soft text-good',
    accent: 'bg-accent-soft text-ink',
  };
  return (
    <div role={live ? 'alert' : undefined} className={cx('rounded-button px-4 py-3 text-15', tones[tone])}>
      {children}
    </div>
  );
}
