import { type FormEvent, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { Select } from '../../ui/studio/Select.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { RequestError } from '../api.ts';
import { ActionFailure } from '../Failure.tsx';
import { useText } from '../text.ts';
import type { InterviewDetail, Invitation, Language } from '../types.ts';
import { invite } from './api.ts';
import { SlipHint } from './SlipHint.tsx';

export interface InviteFormProps {
  interview: InterviewDetail;
  onInvited: (invitation: Invitation) => void;
}

export function InviteOne({ interview, onInvited }: InviteFormProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<Language>(interview.language);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // One key for one person: pressing twice, or again after a lost answer, invites once.
  const attempt = useRef<{ of: string; key: string } | null>(null);
  const field = (path: string) => (error instanceof RequestError ? error.field(path) : undefined);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    const of = JSON.stringify([name, email, language]);
    if (attempt.current?.of !== of) attempt.current = { of, key: crypto.randomUUID() };
    try {
      onInvited(await invite(interview.id, { name, email, language }, attempt.current.key));
      attempt.current = null;
      setName('');
      setEmail('');
      form.current?.querySelector('input')?.focus();
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };

  return (
    <Form ref={form} onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label={t('field.name')}
        value={name}
        onChange={setName}
        error={field('name')}
        autoComplete="off"
        isRequired
      />
      <TextField
        label={t('field.email')}
        type="email"
        value={email}
        onChange={setEmail}
        error={field('email')}
        autoComplete="off"
        isRequired
      />
      <SlipHint email={email} onTake={setEmail} />
      <Select
        label={t('invite.language')}
        value={language}
        onChange={setLanguage}
        choices={[
          { id: 'en', name: t('language.en') },
          { id: 'de', name: t('language.de') },
        ]}
      />
      <ActionFailure error={error} />
      <Button look="primary" type="submit" isPending={busy}>
        {t('invite.submit')}
      </Button>
    </Form>
  );
}
