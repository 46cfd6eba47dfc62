import { Panel } from '../../ui/studio/Panel.tsx';
import { Select } from '../../ui/studio/Select.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import type { Draft } from '../draft.ts';
import { useText } from '../text.ts';
import type { InterviewInput } from '../types.ts';
import { Conflict } from './Conflict.tsx';
import { fieldId } from './missing.ts';

/** What candidates read before and after. */
export function Basics({ draft }: { draft: Draft<InterviewInput> }) {
  const t = useText();
  const { value } = draft;
  const set = (change: Partial<InterviewInput>) => draft.set((now) => ({ ...now, ...change }));
  return (
    <Panel className="flex flex-col gap-4">
      <h2 className="font-display text-21">{t('basics.title')}</h2>
      <Conflict draft={draft} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id={fieldId('title')}
          label={t('basics.name')}
          placeholder={t('basics.name.example')}
          value={value.title}
          onChange={(title) => set({ title })}
          error={value.title.trim() === '' ? t('basics.name.needed') : null}
          maxLength={200}
        />
        <TextField
          label={t('basics.role')}
          placeholder={t('basics.role.example')}
          value={value.role}
          onChange={(role) => set({ role })}
          maxLength={200}
        />
      </div>
      <TextField
        label={t('basics.intro')}
        hint={t('basics.intro.hint')}
        placeholder={t('basics.intro.example')}
        lines={3}
        value={value.intro}
        onChange={(intro) => set({ intro })}
        maxLength={5000}
      />
      <TextField
        label={t('basics.closing')}
        hint={t('basics.closing.hint')}
        placeholder={t('basics.closing.example')}
        lines={2}
        value={value.closing}
        onChange={(closing) => set({ closing })}
        maxLength={5000}
      />
      <Select
        label={t('basics.language')}
        className="max-w-60"
        value={value.language}
        onChange={(language) => set({ language })}
        choices={[
          { id: 'en', name: t('language.en') },
          { id: 'de', name: t('language.de') },
        ]}
      />
    </Panel>
  );
}
