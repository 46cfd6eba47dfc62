import type { ReactNode } from 'react';
import { useText } from '../text.ts';
import { Themed } from './theme.tsx';
import { themes } from './tokens/read.ts';

/** One component, or one kind of token, in both themes: beside each other where there is room. */
export function Sheet({ id, name, children }: { id: string; name: ReactNode; children: ReactNode }) {
  const t = useText();
  return (
    <div className="flex flex-col gap-3">
      <h3 id={id} className="scroll-mt-20 font-display text-21 leading-tight">
        {name}
      </h3>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:grid-cols-2">
        {themes.map((theme) => (
          <fieldset key={theme} aria-label={t(`design.theme.${theme}`)} className="grid min-w-0">
            <Themed theme={theme} className="min-w-0 rounded-card border border-line bg-paper p-4 sm:p-5">
              {children}
            </Themed>
          </fieldset>
        ))}
      </div>
    </div>
  );
}

/** Things of a sheet, one after the other. */
export function States({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-start gap-x-6 gap-y-5">{children}</div>;
}

/** One state, with its name above it: words, or as the code calls it. */
export function State({
  name,
  code,
  wide = false,
  children,
}: {
  name?: string;
  code?: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`flex min-w-0 flex-col gap-1.5 ${wide ? 'basis-full' : 'items-start'}`}>
      <p className="text-13 text-ink-2">
        {code ? (
          <code translate="no" className="font-mono">
            {code}
          </code>
        ) : null}
        {code && name ? ', ' : null}
        {name}
      </p>
      {children}
    </div>
  );
}
