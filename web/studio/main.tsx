import '../ui/tokens/studio.css';
import { I18nProvider as LinguiProvider, useLingui } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, StrictMode } from 'react';
import { I18nProvider as AriaLocale } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { locale } from '../i18n/runtime.ts';
import { i18n, load } from '../i18n/studio.ts';
import { hasUnsaved } from './autosave.ts';
import { applyTheme, storedLanguage, storedTheme } from './frame/settings.ts';
import { makeQueryClient } from './queries.ts';
import { router } from './router.tsx';

function Locale({ children }: { children: ReactNode }) {
  return <AriaLocale locale={locale(useLingui().i18n.locale)}>{children}</AriaLocale>;
}

// The browser asks before it throws away what is not saved yet.
window.addEventListener('beforeunload', (event) => {
  if (hasUnsaved()) event.preventDefault();
});

applyTheme(storedTheme());
await load(storedLanguage());

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
createRoot(root).render(
  <StrictMode>
    <LinguiProvider i18n={i18n}>
      <Locale>
        <QueryClientProvider client={makeQueryClient()}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Locale>
    </LinguiProvider>
  </StrictMode>,
);
