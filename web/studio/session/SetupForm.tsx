import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { RequestError } from '../api.ts';
import { ActionFailure } from '../Failure.tsx';
import { useText } from '../text.ts';
import type { Language } from '../types.ts';
import { setUp } from './api.ts';

export function SetupForm({ tokenNeeded, onDone }: { tokenNeeded: boolean; onDone: (apiKey: string) => void }) {
  const t = useText();
  const { i18n } = useLingui();
  const [organisationName, setOrganisationName] = useState('');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [token, setToken] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const field = (path: string) => (error instanceof RequestError ? error.field(path) : undefined);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
      const result = await setUp(
        { organisationName, name, email, password, language: i18n.locale as Language, timeZone },
        token,
      );
      onDone(result.apiKey);
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };

  return (
    <Form onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label={t('setup.organisation')}
        hint={t('setup.organisation.hint')}
        autoComplete="organization"
        value={organisationName}
        onChange={setOrganisationName}
        error={field('organisationName')}
        isRequired
      />
      <TextField
        label={t('field.your-name')}
        autoComplete="name"
        value={name}
        onChange={setName}
        error={field('name')}
        isRequired
      />
      <TextField
        label={t('field.email')}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={field('email')}
        isRequired
      />
      <TextField
        label={t('field.password')}
        hint={t('field.password.hint')}
        type="password"
        autoComplete="new-password"
        minLength={10}
        value={password}
        onChange={setPassword}
        error={field('password')}
        isRequired
      />
      {tokenNeeded ? (
        <TextField label={t('setup.token')} hint={t('setup.token.hint')} value={token} onChange={setToken} isRequired />
      ) : null}
      <ActionFailure error={error} />
      <Button look="primary" type="submit" isPending={busy}>
        {t('setup.submit')}
      </Button>
    </Form>
  );
}
