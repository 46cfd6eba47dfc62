import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { Chip, type Tone } from '../../ui/studio/Chip.tsx';
import { Segments } from '../../ui/studio/Choices.tsx';
import { Panel } from '../../ui/studio/Panel.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { Load } from '../Load.tsx';
import { keys } from '../queries.ts';
import { decide, decisionsQuery } from '../review/api.ts';
import { useText } from '../text.ts';
import type { DecisionKind, ReviewRoom } from '../types.ts';

const tones: Record<DecisionKind, Tone> = { advance: 'good', hold: 'warn', reject: 'neutral' };

/** Decisions are never changed: a later one stands beside the earlier. */
export function DecisionPanel({ room }: { room: ReviewRoom }) {
  const t = useText();
  const format = useFormat();
  const decisions = useQuery(decisionsQuery(room.invitation.id));
  return (
    <Panel className="flex flex-col gap-4">
      <h2 className="font-display text-21">{t('decision.title')}</h2>
      <Load query={decisions} rows={1} level={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-15 text-ink-2">{t('decision.none')}</p>
          ) : (
            <ul className="flex flex-col gap-3">
              {[...items]
                .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
                .map((decision) => (
                  <li key={decision.id} className="flex flex-col items-start gap-1">
                    <Chip tone={tones[decision.kind]}>{t(`decision.${decision.kind}`)}</Chip>
                    <p className="text-15 whitespace-pre-wrap">{decision.reason}</p>
                    <p className="text-13 text-ink-2">
                      {t('decision.by', { author: decision.author, when: format.moment(decision.createdAt) })}
                    </p>
                  </li>
                ))}
            </ul>
          )
        }
      </Load>
      <DecisionForm room={room} />
    </Panel>
  );
}

function DecisionForm({ room }: { room: ReviewRoom }) {
  const t = useText();
  const client = useQueryClient();
  const [kind, setKind] = useState<DecisionKind | null>(null);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (kind === null) return;
    setBusy(true);
    setError(null);
    try {
      await decide(room.invitation.id, { kind, reason });
      await client.invalidateQueries({ queryKey: keys.decisions(room.invitation.id) });
      void client.invalidateQueries({ queryKey: keys.funnel(room.invitation.interviewId) });
      void client.invalidateQueries({ queryKey: keys.queue });
      setKind(null);
      setReason('');
      say(t('decision.done'));
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };

  return (
    <Form onSubmit={submit} className="flex flex-col gap-3">
      <Segments<DecisionKind>
        label={t('decision.choose')}
        value={kind}
        onChange={setKind}
        choices={(['advance', 'hold', 'reject'] as const).map((id) => ({ id, name: t(`decision.${id}`) }))}
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
          <ActionFailure error={error} />
          <Button look="primary" type="submit" isPending={busy} className="self-end">
            {t('decision.submit')}
          </Button>
        </>
      ) : null}
    </Form>
  );
}
