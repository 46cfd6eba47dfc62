import { Note, Panel } from '../../ui/studio/Panel.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import type { Draft } from '../draft.ts';
import { useText } from '../text.ts';
import type { Language, OrganisationInput } from '../types.ts';

const languages: Language[] = ['de', 'en'];
const texts = [
  { of: 'legalNotice', name: 'settings.legal.notice' },
  { of: 'privacy', name: 'settings.legal.privacy' },
] as const;

/** Who answers for the interview and how data is handled, in each language. */
export function LegalFields({ draft: { value, set } }: { draft: Draft<OrganisationInput> }) {
  const t = useText();
  const empty = languages.every((language) => value.privacy[language].trim() === '');
  return (
    <Panel className="flex flex-col gap-4">
      <h2 className="font-display text-21">{t('settings.legal')}</h2>
      <p className="max-w-prose text-15 text-ink-2">{t('settings.legal.body')}</p>
      {empty ? <Note>{t('settings.legal.missing')}</Note> : null}
      {texts.map(({ of, name }) => (
        <div key={of} className="grid items-start gap-x-6 gap-y-4 md:grid-cols-2">
          {languages.map((language) => (
            <TextField
              key={language}
              label={t('settings.legal.in', { text: t(name), language: t(`language.${language}`) })}
              lines={6}
              value={value[of][language]}
              onChange={(text) => set((now) => ({ ...now, [of]: { ...now[of], [language]: text } }))}
              maxLength={20_000}
              inputClassName="text-15 min-h-36 max-h-96"
            />
          ))}
        </div>
      ))}
    </Panel>
  );
}
