import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { RequestError } from '../api.ts';
import { ActionFailure } from '../Failure.tsx';
import { Load } from '../Load.tsx';
import { useText } from '../text.ts';
import type { MemberInvitationPreview } from '../types.ts';
import { adopt } from './adopt.ts';
import { acceptInvitation, previewInvitation } from './api.ts';
import { Door, DoorTitle } from './Door.tsx';
import { SecondStep } from './SecondStep.tsx';

/** `/join#secret`: behind the #, so that the secret reaches no log on the way. */
export function Join() {
  const t = useText();
  const [secret] = useState(() => window.location.hash.slice(1));
  const preview = useQuery({
    queryKey: ['join', secret],
    queryFn: () => previewInvitation(secret),
    enabled: secret !== '',
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
  // Whoever has an account with a second factor has joined by then; the code is what is left of signing in.
  if (code) return <SecondStep onDone={enter} onBack={() => void navigate({ to: '/sign-in' })} />;
  return (
    <Door>
      {secret === '' ? (
        <DoorTitle title={t('join.incomplete.title')}>{t('join.incomplete.body')}</DoorTitle>
      ) : (
        <Load query={preview} level={1} rows={4}>
          {(invitation) => (
            <JoinForm invitation={invitation} secret={secret} onCode={() => setCode(true)} onDone={enter} />
          )}
        </Load>
      )}
    </Door>
  );
}

interface JoinFormProps {
  invitation: MemberInvitationPreview;
  secret: string;
  onCode: () => void;
  onDone: () => Promise<void>;
}

function JoinForm({ invitation, secret, onCode, onDone }: JoinFormProps) {
  const t = useText();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const field = (path: string) => (error instanceof RequestError ? error.field(path) : undefined);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await acceptInvitation({ secret, name, password });
      await onDone();
    } catch (cause) {
      if (cause instanceof RequestError && cause.code === 'second-step-needed') onCode();
      else setError(cause);
    }
    setBusy(false);
  };

  return (
    <>
      <DoorTitle title={t('join.title', { organisation: invitation.organisationName })}>
        {t('join.body', { by: invitation.invitedBy, role: t(`role.${invitation.role}`) })}
      </DoorTitle>
      <Form onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={t('field.email')}
          value={invitation.email}
          isReadOnly
          autoComplete="username"
          hint={t('join.email.hint')}
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
          label={t('field.password')}
          hint={invitation.accountExists ? t('join.password.existing') : t('field.password.hint')}
          type="password"
          autoComplete={invitation.accountExists ? 'current-password' : 'new-password'}
          minLength={10}
          value={password}
          onChange={setPassword}
          error={field('password')}
          isRequired
        />
        <ActionFailure error={error} />
        <Button look="primary" type="submit" isPending={busy}>
          {t('join.submit')}
        </Button>
      </Form>
    </>
  );
}
