import { type FormEvent, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { explain } from '../Failure.tsx';
import { useText } from '../text.ts';
import { invite } from './api.ts';
import type { InviteFormProps } from './InviteOne.tsx';
import { readPeople } from './people.ts';

/** Paste a list; what was sent leaves it, what could not be sent stays to be corrected. */
export function InviteMany({ interview, onInvited }: InviteFormProps) {
  const t = useText();
  const [text, setText] = useState('');
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const [failed, setFailed] = useState<{ who: string; why: string }[]>([]);
  const keysByAddress = useRef(new Map<string, string>());
  const people = readPeople(text);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { ready, unread } = readPeople(text);
    const left = unread.map((line) => line.text);
    const failures: typeof failed = [];
    setFailed([]);
    for (const [done, person] of ready.entries()) {
      setProgress({ done, all: ready.length });
      const key = keysByAddress.current.get(person.email) ?? crypto.randomUUID();
      keysByAddress.current.set(person.email, key);
      try {
        onInvited(await invite(interview.id, { ...person, language: interview.language }, key));
      } catch (cause) {
        left.push(`${person.name} <${person.email}>`);
        failures.push({ who: person.name, why: explain(t, cause) });
      }
    }
    setProgress(null);
    setFailed(failures);
    setText(left.join('\n'));
  };

  return (
    <Form onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label={t('invite.many')}
        hint={t('invite.many.hint')}
        lines={7}
        value={text}
        onChange={setText}
        isReadOnly={progress !== null}
        inputClassName="font-mono text-13"
      />
      {people.unread.length > 0 ? (
        <Note tone="warn">
          {t('invite.many.unread', {
            lines: people.unread.map((line) => line.line).join(', '),
            count: people.unread.length,
          })}
        </Note>
      ) : null}
      {failed.map((failure) => (
        <Note key={failure.who} tone="warn" live>
          {failure.who}: {failure.why}
        </Note>
      ))}
      <Button look="primary" type="submit" isPending={progress !== null} isDisabled={people.ready.length === 0}>
        {progress ? t('invite.many.progress', progress) : t('invite.many.submit', { count: people.ready.length })}
      </Button>
    </Form>
  );
}
