import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { Segments } from '../../ui/studio/Choices.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { ActionFailure } from '../Failure.tsx';
import { keys } from '../queries.ts';
import { decide } from '../review/api.ts';
import { useText } from '../text.ts';
import type { DecisionKind, MessageDraft, Page, ReviewRoom } from '../types.ts';
import type { Words } from './api.ts';
import { Composer } from './Composer.tsx';
import type { Letter } from './useLetter.ts';
import { Writable } from './Writable.tsx';

interface DecisionFormProps {
  room: ReviewRoom;
  kind: DecisionKind | null;
  onKind: (kind: DecisionKind | null) => void;
  drafts: UseQueryResult<Page<MessageDraft>>;
  letter: Letter;
  /** @throws RequestError */
  onSend: (letter: Letter) => Promise<void>;
  /** The decision stands, the message does not. */
  onUnsent: (error: unknown, words: Words, templateId: string | null) => void;
}

/** What is decided and why, and in the same breath what the candidate reads of it. */
export function DecisionForm({ room, kind, onKind, drafts, letter, onSend, onUnsent }: DecisionFormProps) {
  const t = useText();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState<'decide' | 'send' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { id, interviewId } = room.invitation;
  const writable = drafts.data !== undefined;

  const record = async (withMessage: boolean) => {
    if (kind === null || reason.trim() === '') return;
    setBusy(withMessage ? 'send' : 'decide');
    setError(null);
    try {
      await decide(id, { kind, reason });
      await client.invalidateQueries({ queryKey: keys.decisions(id) });
      void client.invalidateQueries({ queryKey: keys.funnel(interviewId) });
      void client.invalidateQueries({ queryKey: keys.queue });
      onKind(null);
      setReason('');
      if (withMessage) await onSend(letter).catch((cause) => onUnsent(cause, letter.words, letter.templateId));
      else {
        letter.reset();
        say(t('decision.done'));
      }
    } catch (cause) {
      setError(cause);
    }
    setBusy(null);
  };

  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        // Enter must not send words to a candidate that nobody has looked at.
        if (!writable) void record(false);
      }}
      className="flex flex-col gap-4"
    >
      <Segments<DecisionKind>
        label={t('decision.choose')}
        value={kind}
        onChange={onKind}
        choices={(['advance', 'hold', 'reject'] as const).map((each) => ({ id: each, name: t(`decision.${each}`) }))}
      />
      {kind ? (
        <>
          <TextField
            label={t('decision.reason')}
            hint={t('decision.reason.hint')}
            lines={2}
            value={reason}
            onChange={setReason}
            isRequired
          />
          <section className="flex flex-col gap-3 border-t border-line pt-4" aria-labelledby="answer-back">
            <h3 id="answer-back" className="font-display text-17">
              {t('message.to', { name: room.invitation.name ?? room.invitation.code })}
            </h3>
            <Writable drafts={drafts}>
              {(items) => <Composer invitation={id} drafts={items} letter={letter} />}
            </Writable>
          </section>
          <ActionFailure error={error} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button
              look={writable ? 'secondary' : 'primary'}
              isPending={busy === 'decide'}
              isDisabled={reason.trim() === ''}
              onPress={() => void record(false)}
            >
              {writable ? t('decision.without-message') : t('decision.submit')}
            </Button>
            {writable ? (
              <Button
                look="primary"
                isPending={busy === 'send'}
                isDisabled={reason.trim() === '' || !letter.ready}
                onPress={() => void record(true)}
              >
                {t('decision.with-message')}
              </Button>
            ) : null}
          </div>
        </>
      ) : null}
    </Form>
  );
}
