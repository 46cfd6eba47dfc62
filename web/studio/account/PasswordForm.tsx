import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { RequestError } from '../api.ts';
import { ActionFailure } from '../Failure.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import { changePassword } from './api.ts';

/** A new password signs every other device out: whoever changes it may have a reason. */
export function PasswordForm() {
  const t = useText();
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await changePassword({ current, next, endOthers: true });
      setCurrent('');
      setNext('');
      void client.invalidateQueries({ queryKey: keys.devices });
      say(t('account.password.done'));
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };

  const wrong = error instanceof RequestError && error.code === 'wrong-credentials';
  return (
    <Form onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label={t('account.password.current')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={wrong ? t('account.password.wrong') : null}
        isRequired
      />
      <TextField
        label={t('account.password.next')}
        hint={t('field.password.hint')}
        type="password"
        autoComplete="new-password"
        minLength={10}
        value={next}
        onChange={setNext}
        error={error instanceof RequestError ? error.field('next') : null}
        isRequired
      />
      <ActionFailure error={wrong ? null : error} />
      <Button type="submit" isPending={busy} className="self-start">
        {t('account.password.submit')}
      </Button>
    </Form>
  );
}
