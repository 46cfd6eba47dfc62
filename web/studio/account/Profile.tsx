import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { Segments } from '../../ui/studio/Choices.tsx';
import { Select } from '../../ui/studio/Select.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { RequestError } from '../api.ts';
import { ActionFailure } from '../Failure.tsx';
import { switchLanguage } from '../frame/language.ts';
import { applyTheme, storedLanguage, storedTheme, type Theme } from '../frame/settings.ts';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { Account, Language } from '../types.ts';
import { changeAccount } from './api.ts';

const BROWSER = 'browser';
const zones = Intl.supportedValuesOf('timeZone');

/** Name, language, theme and zone; they follow to the next device. */
export function Profile({ account }: { account: Account }) {
  const t = useText();
  const client = useQueryClient();
  const [name, setName] = useState(account.name);
  const [language, setLanguage] = useState<Language>(account.language ?? storedLanguage());
  const [theme, setTheme] = useState<Theme>(account.theme ?? storedTheme());
  const [zone, setZone] = useState(account.timeZone ?? BROWSER);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const timeZone = zone === BROWSER ? null : zone;
      client.setQueryData(keys.account, await changeAccount({ name, language, theme, timeZone }));
      applyTheme(theme);
      await switchLanguage(language);
      void client.invalidateQueries({ queryKey: keys.me });
      say(t('account.saved'));
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };

  return (
    <Form onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label={t('field.your-name')}
        autoComplete="name"
        value={name}
        onChange={setName}
        error={error instanceof RequestError ? error.field('name') : null}
        isRequired
      />
      <TextField label={t('field.email')} value={account.email} isReadOnly hint={t('account.email.hint')} />
      <Segments
        label={t('frame.language')}
        choices={[
          { id: 'en', name: t('language.en') },
          { id: 'de', name: t('language.de') },
        ]}
        value={language}
        onChange={setLanguage}
      />
      <Segments
        label={t('frame.theme')}
        choices={[
          { id: 'system', name: t('frame.theme.system') },
          { id: 'light', name: t('frame.theme.light') },
          { id: 'dark', name: t('frame.theme.dark') },
        ]}
        value={theme}
        onChange={setTheme}
      />
      <Select
        label={t('account.zone')}
        value={zone}
        onChange={setZone}
        choices={[
          { id: BROWSER, name: t('account.zone.browser') },
          ...zones.map((id) => ({ id, name: id.replaceAll('_', ' ') })),
        ]}
      />
      <ActionFailure error={error} />
      <Button look="primary" type="submit" isPending={busy} className="self-start">
        {t('account.save')}
      </Button>
    </Form>
  );
}
