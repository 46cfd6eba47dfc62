import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { previewLink, useLink as redeem } from '../account/api.ts';
import { RequestError } from '../api.ts';
import { ActionFailure } from '../Failure.tsx';
import { Load } from '../Load.tsx';
import { useText } from '../text.ts';
import type { SignInLinkPreview } from '../types.ts';
import { adopt } from './adopt.ts';
import { Door, DoorTitle } from './Door.tsx';
import { SecondStep } from './SecondStep.tsx';

/** `/sign-in/link#secret`: opening it changes nothing; the button uses it up, once. */
export function ByLink() {
  const t = useText();
  const [secret] = useState(() => window.location.hash.slice(1));
  const preview = useQuery({
    queryKey: ['sign-in-link', secret],
    queryFn: () => previewLink(secret),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [code, setCode] = useState(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const enter = async () => {
    await adopt(client);
    await navigate({ to: '/', replace: true });
  };
  if (code) return <SecondStep onDone={enter} onBack={() => void navigate({ to: '/sign-in' })} />;
  return (
    <Door>
      <Load query={preview} level={1} rows={3}>
        {(link) => <LinkForm link={link} secret={secret} onCode={() => setCode(true)} onDone={enter} />}
      </Load>
      <Link to="/sign-in" className="text-13 text-ink-2 underline underline-offset-2">
        {t('sign-in.back')}
      </Link>
    </Door>
  );
}

function LinkForm(p: { link: SignInLinkPreview; secret: string; onCode: () => void; onDone: () => Promise<void> }) {
  const t = useText();
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const resets = p.link.purpose === 'reset';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await redeem(p.secret, resets ? password : undefined);
      await p.onDone();
    } catch (cause) {
      if (cause instanceof RequestError && cause.code === 'second-step-needed') p.onCode();
      else setError(cause);
    }
    setBusy(false);
  };
  return (
    <>
      <DoorTitle title={resets ? t('sign-in.reset.title') : t('sign-in.by-link.title', { name: p.link.name })}>
        {resets ? t('sign-in.reset.body', { email: p.link.email }) : p.link.email}
      </DoorTitle>
      <Form onSubmit={submit} className="flex flex-col gap-4">
        {resets ? (
          <>
            <input type="hidden" autoComplete="username" value={p.link.email} />
            <TextField
              label={t('account.password.next')}
              hint={t('field.password.hint')}
              type="password"
              autoComplete="new-password"
              minLength={10}
              value={password}
              onChange={setPassword}
              error={error instanceof RequestError ? error.field('password') : null}
              isRequired
            />
          </>
        ) : null}
        <ActionFailure error={error} />
        <Button look="primary" type="submit" isPending={busy}>
          {t(resets ? 'sign-in.reset.submit' : 'sign-in.submit')}
        </Button>
      </Form>
    </>
  );
}
