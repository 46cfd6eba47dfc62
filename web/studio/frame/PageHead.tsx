import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../text.ts';

let first = true;

/** The page's one h1. Takes the focus when one has navigated here, so that a screen reader says where one is. */
export function PageHead({
  title,
  above,
  beside,
  actions,
}: {
  title: string;
  above?: ReactNode;
  beside?: ReactNode;
  actions?: ReactNode;
}) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });

  useEffect(() => {
    document.title = t('frame.page-title', { title });
  }, [title, t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what one navigated to
  useEffect(() => {
    if (first) first = false;
    else heading.current?.focus({ preventScroll: true });
  }, [path]);

  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {above ? <div className="text-13 text-ink-2">{above}</div> : null}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <h1
            ref={heading}
            tabIndex={-1}
            className="font-display text-30 leading-tight break-words text-ink outline-none"
          >
            {title}
          </h1>
          {beside}
        </div>
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}
