import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { ActionFailure } from '../Failure.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import { setupQuery, signIn } from './api.ts';
import { Door, DoorTitle } from './Door.tsx';

export function SignIn() {
  const t = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const setup = useQuery(setupQuery);
  const { next } = useSearch({ from: '/sign-in' });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  if (setup.data?.needed) return <Navigate to="/setup" replace />;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await signIn({ email, password });
      client.removeQueries({ queryKey: keys.me });
      await navigate({ to: next?.startsWith('/') && !next.startsWith('//') ? next : '/', replace: true });
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };

  return (
    <Door>
      <DoorTitle title={t('sign-in.title')} />
      <Form onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={t('field.email')}
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          isRequired
        />
        <TextField
          label={t('field.password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          isRequired
        />
        <ActionFailure error={error} />
        <Button look="primary" type="submit" isPending={busy}>
          {t('sign-in.submit')}
        </Button>
      </Form>
      <p className="text-13 text-ink-2">{t('sign-in.no-account')}</p>
    </Door>
  );
}
