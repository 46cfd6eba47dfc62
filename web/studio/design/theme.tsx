import { createContext, type ReactNode, useContext, useRef } from 'react';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';
import type { Theme } from './tokens/read.ts';

const Here = createContext<Theme>('light');

/** The theme that a sheet is shown in. */
export const useTheme = (): Theme => useContext(Here);

/** A part of the page in a theme of its own, with all that it opens: dialogs, lists and toasts find their place in it, too. */
export function Themed({ theme, className, children }: { theme: Theme; className?: string; children: ReactNode }) {
  const above = useRef<HTMLDivElement>(null);
  return (
    <Here value={theme}>
      <div data-theme={theme} className={className}>
        <PortalProvider getContainer={() => above.current}>{children}</PortalProvider>
      </div>
      <div data-theme={theme} ref={above} className="contents" />
    </Here>
  );
}
