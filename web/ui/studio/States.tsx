import { History } from 'lucide-react';
import type { ReactNode, Ref } from 'react';

/** Nothing here yet, broken, or not yours: a heading, one sentence, one thing to do. */
export function Blank({
  title,
  children,
  action,
  level = 2,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
  level?: 1 | 2 | 3;
}) {
  const Title = `h${level}` as const;
  return (
    <div className="flex flex-col items-start gap-3 rounded-card border border-dashed border-line-strong px-6 py-10 sm:items-center sm:text-center">
      <Title className="font-display text-21 leading-tight text-ink">{title}</Title>
      <p className="max-w-prose text-15 text-ink-2">{children}</p>
      {action}
    </div>
  );
}

/** Above data that could not be refreshed: one quiet line that says so, and the way to try again. */
export function StaleStrip({
  children,
  action,
  ref,
}: {
  children: ReactNode;
  action: ReactNode;
  ref?: Ref<HTMLDivElement>;
}) {
  return (
    <div
      ref={ref}
      className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-button bg-sunken px-3 py-1 text-13 text-ink-2"
    >
      <History aria-hidden size={16} className="shrink-0" />
      <p className="min-w-0 flex-1 basis-48">{children}</p>
      {action}
    </div>
  );
}
