import type { ReactNode } from 'react';

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
