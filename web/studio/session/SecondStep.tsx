import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { sendCode } from '../account/api.ts';
import { RequestError } from '../api.ts';
import { ActionFailure } from '../Failure.tsx';
import { useText } from '../text.ts';
import { Door, DoorTitle } from './Door.tsx';

/** The code of the app, or a backup code, after password or link. */
export function SecondStep({ onDone, onBack }: { onDone: () => Promise<void>; onBack: () => void }) {
  const t = useText();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await sendCode(code.replace(/^(\d{3}) (\d{3})$/, '$1$2'));
      await onDone();
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };
  const wrong = error instanceof RequestError && error.code === 'wrong-code';
  return (
    <Door>
      <DoorTitle title={t('sign-in.code.title')}>{t('sign-in.code.body')}</DoorTitle>
      <Form onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={t('sign-in.code.label')}
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          error={wrong ? t('problem.wrong-code') : null}
          isRequired
          autoFocus
        />
        <ActionFailure error={wrong ? null : error} />
        <Button look="primary" type="submit" isPending={busy}>
          {t('sign-in.submit')}
        </Button>
      </Form>
      <Button look="quiet" small className="self-start" onPress={onBack}>
        {t('sign-in.back')}
      </Button>
    </Door>
  );
}
