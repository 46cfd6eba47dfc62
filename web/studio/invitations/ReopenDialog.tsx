import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { Select } from '../../ui/studio/Select.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { ActionFailure } from '../Failure.tsx';
import { Load } from '../Load.tsx';
import { roomQuery } from '../review/api.ts';
import { useText } from '../text.ts';
import type { Question } from '../types.ts';
import { reopenAnswer } from './api.ts';
import { DeadlineField, daysAfter, instantOf } from './DeadlineField.tsx';
import type { InvitationDialogProps } from './LinkDialog.tsx';
import { useChange } from './useChange.ts';

/** After a technical fault: one answer may be given again. What was sent stays until it is replaced. */
export function ReopenDialog(props: InvitationDialogProps) {
  const t = useText();
  const { invitation, onClose } = props;
  // The questions this candidate had, which may be an earlier version's.
  const room = useQuery(roomQuery(invitation.id));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('reopen.title', { name: invitation.name ?? invitation.code })}
      closeLabel={t('action.close')}
    >
      <p className="text-15 text-ink-2">{t('reopen.body')}</p>
      <Load query={room} rows={3} level={3}>
        {({ questions }) => <ReopenForm {...props} questions={questions} />}
      </Load>
    </Dialog>
  );
}

function ReopenForm({
  invitation,
  onClose,
  questions,
}: InvitationDialogProps & { questions: Pick<Question, 'id' | 'text' | 'position'>[] }) {
  const t = useText();
  const zone = invitation.deadlineZone;
  const [question, setQuestion] = useState(questions[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(() => daysAfter(Date.now(), 3, zone));
  const { busy, error, run } = useChange(invitation, onClose);
  const deadlineAt = instantOf(until, zone);
  return (
    <>
      <Select
        label={t('reopen.question')}
        value={question}
        onChange={setQuestion}
        choices={questions.map(({ id, position, text }) => ({
          id,
          name: t('reopen.question.choice', { position, text }),
        }))}
      />
      <TextField
        label={t('reopen.reason')}
        hint={t('reopen.reason.hint')}
        value={reason}
        onChange={setReason}
        maxLength={500}
        lines={2}
        isRequired
      />
      <DeadlineField value={until} onChange={setUntil} from={Date.now()} zone={zone} />
      <ActionFailure error={error} />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button
          look="primary"
          isPending={busy}
          isDisabled={reason.trim() === '' || deadlineAt === null}
          onPress={() =>
            void run(
              () =>
                reopenAnswer(invitation.id, {
                  questionId: question,
                  reason: reason.trim(),
                  deadlineAt: deadlineAt ?? '',
                }),
              t('reopen.done'),
            )
          }
        >
          {t('reopen.submit')}
        </Button>
      </div>
    </>
  );
}
