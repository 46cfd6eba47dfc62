import type { ReactNode } from 'react';
import { Logo } from '../frame/Logo.tsx';
import { Preferences } from '../frame/Preferences.tsx';
import { useText } from '../text.ts';

/** The pages before one is in: one sheet in the middle, nothing else to do. */
export function Door({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col gap-6 px-4 py-8">
      <header>
        <Logo />
      </header>
      <main className="flex flex-col gap-5 rounded-card border border-line bg-raised p-6">{children}</main>
      <footer>
        <Preferences />
      </footer>
    </div>
  );
}

export function DoorTitle({ title, children }: { title: string; children?: ReactNode }) {
  const t = useText();
  return (
    <div>
      <title>{t('frame.page-title', { title })}</title>
      <h1 className="font-display text-24">{title}</h1>
      {children ? <p className="mt-2 text-15 text-ink-2">{children}</p> : null}
    </div>
  );
}
