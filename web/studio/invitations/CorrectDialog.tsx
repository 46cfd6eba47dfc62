import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { Select } from '../../ui/studio/Select.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { RequestError } from '../api.ts';
import { ActionFailure } from '../Failure.tsx';
import { useText } from '../text.ts';
import type { Language } from '../types.ts';
import { correct } from './api.ts';
import type { InvitationDialogProps } from './LinkDialog.tsx';
import { isLive } from './next.ts';
import { useChange } from './useChange.ts';

type Choice = Language | 'same';

/** Puts a mistyped name or address right. Another address gets the invitation by a new link. */
export function CorrectDialog({ invitation, interview, onClose }: InvitationDialogProps) {
  const t = useText();
  const [name, setName] = useState(invitation.name ?? '');
  const [email, setEmail] = useState(invitation.email ?? '');
  const [language, setLanguage] = useState<Choice>('same');
  const { busy, error, run } = useChange(invitation, onClose);
  const fixed = !isLive(invitation) || interview.example;
  const moves = email.trim().toLowerCase() !== (invitation.email ?? '').toLowerCase();
  const taken = error instanceof RequestError && error.code === 'state-conflict' && error.field('email') !== undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const change = {
      ...(name.trim() === invitation.name ? {} : { name: name.trim() }),
      ...(email.trim() === invitation.email ? {} : { email: email.trim() }),
      ...(language === 'same' ? {} : { language }),
    };
    if (Object.keys(change).length === 0) onClose();
    else
      void run(
        () => correct(invitation.id, change),
        t(moves ? 'correct.done.sent' : 'correct.done', { email: email.trim() }),
      );
  };

  return (
    <Dialog isOpen onClose={onClose} title={t('correct.title')} closeLabel={t('action.close')}>
      <Form onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={t('field.name')}
          value={name}
          onChange={setName}
          autoComplete="off"
          maxLength={200}
          isRequired
        />
        <TextField
          label={t('field.email')}
          type="email"
          value={email}
          onChange={setEmail}
          autoComplete="off"
          isRequired
          isReadOnly={fixed}
          hint={fixed && !interview.example ? t('correct.fixed') : undefined}
          error={
            taken
              ? t('correct.taken')
              : error instanceof RequestError && error.code === 'invalid-input'
                ? t('invite.many.wrong.email')
                : undefined
          }
        />
        <Select<Choice>
          label={t('invite.language')}
          value={language}
          onChange={setLanguage}
          choices={[
            { id: 'same', name: t('correct.language.same') },
            { id: 'en', name: t('language.en') },
            { id: 'de', name: t('language.de') },
          ]}
        />
        {moves && !fixed ? <Note tone="accent">{t('correct.sends')}</Note> : null}
        {taken ? null : <ActionFailure error={error} />}
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button look="primary" type="submit" isPending={busy}>
            {t(moves && !fixed ? 'correct.submit.send' : 'correct.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
