import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { askForLink, passkeysHere, signInByPasskey } from '../account/api.ts';
import { RequestError } from '../api.ts';
import { ActionFailure } from '../Failure.tsx';
import { useText } from '../text.ts';
import { adopt } from './adopt.ts';
import { setupQuery, signIn } from './api.ts';
import { Door, DoorTitle } from './Door.tsx';
import { SecondStep } from './SecondStep.tsx';

/** Password first; a link by mail and a passkey beside it. */
export function SignIn() {
  const t = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const setup = useQuery(setupQuery);
  const { next } = useSearch({ from: '/sign-in' });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [step, setStep] = useState<'password' | 'code' | 'sent'>('password');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  if (setup.data?.needed) return <Navigate to="/setup" replace />;

  const enter = async () => {
    await adopt(client);
    await navigate({ to: next?.startsWith('/') && !next.startsWith('//') ? next : '/', replace: true });
  };
  const attempt = async (work: () => Promise<unknown>, then: () => Promise<void> | void) => {
    setBusy(true);
    setError(null);
    try {
      await work();
      await then();
    } catch (cause) {
      if (cause instanceof RequestError && cause.code === 'second-step-needed') setStep('code');
      else setError(cause);
    }
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(() => signIn({ email, password }), enter);
  };
  /** Both ways by mail need an address first: the field says so itself. */
  const byMail = (form: HTMLFormElement | null, purpose: 'sign-in' | 'reset') => {
    const field = form?.querySelector<HTMLInputElement>('input[type=email]');
    if (field && !field.reportValidity()) return field.focus();
    void attempt(
      () => askForLink(email, purpose),
      () => setStep('sent'),
    );
  };

  if (step === 'code') return <SecondStep onDone={enter} onBack={() => setStep('password')} />;
  if (step === 'sent') {
    return (
      <Door>
        <DoorTitle title={t('sign-in.sent.title')}>{t('sign-in.sent.body', { email })}</DoorTitle>
        <Button className="self-start" onPress={() => setStep('password')}>
          {t('sign-in.back')}
        </Button>
      </Door>
    );
  }
  const refused = error instanceof Error && !(error instanceof RequestError);
  return (
    <Door>
      <DoorTitle title={t('sign-in.title')} />
      <Form id="sign-in" onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={t('field.email')}
          type="email"
          autoComplete="username webauthn"
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
        {refused ? (
          <Note tone="warn" live>
            {t('sign-in.passkey.failed')}
          </Note>
        ) : (
          <ActionFailure error={error} />
        )}
        <Button look="primary" type="submit" isPending={busy}>
          {t('sign-in.submit')}
        </Button>
      </Form>
      <div className="flex flex-wrap gap-x-1 gap-y-1">
        <Button look="quiet" small onPress={() => byMail(form(), 'sign-in')}>
          {t('sign-in.link')}
        </Button>
        <Button look="quiet" small onPress={() => byMail(form(), 'reset')}>
          {t('sign-in.forgot')}
        </Button>
        {passkeysHere() ? (
          <Button look="quiet" small onPress={() => void attempt(signInByPasskey, enter)}>
            <KeyRound aria-hidden size={14} />
            {t('sign-in.passkey')}
          </Button>
        ) : null}
      </div>
      <p className="text-13 text-ink-2">{t('sign-in.no-account')}</p>
    </Door>
  );
}

const form = () => document.querySelector<HTMLFormElement>('form#sign-in');
