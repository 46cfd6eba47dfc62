import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Segments } from '../../ui/studio/Choices.tsx';
import { useText } from '../text.ts';
import type { Language } from '../types.ts';
import { switchLanguage } from './language.ts';
import { applyTheme, storedTheme, type Theme } from './settings.ts';

/** Theme and language of this browser. */
export function Preferences() {
  const t = useText();
  const { i18n } = useLingui();
  const [theme, setTheme] = useState<Theme>(storedTheme);
  return (
    <div className="flex flex-col gap-4">
      <Segments
        label={t('frame.theme')}
        choices={[
          { id: 'system', name: t('frame.theme.system') },
          { id: 'light', name: t('frame.theme.light') },
          { id: 'dark', name: t('frame.theme.dark') },
        ]}
        value={theme}
        onChange={(next: Theme) => {
          setTheme(next);
          applyTheme(next);
        }}
      />
      <Segments
        label={t('frame.language')}
        choices={[
          { id: 'en', name: t('language.en') },
          { id: 'de', name: t('language.de') },
        ]}
        value={i18n.locale as Language}
        onChange={(next: Language) => void switchLanguage(next)}
      />
    </div>
  );
}
