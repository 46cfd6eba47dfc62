import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Checkbox, Segments } from '../../ui/studio/Choices.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { addDays, dayIn, endOfDay } from '../invitations/zone.ts';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { InvitationRequest } from '../types.ts';
import { answerRequest } from './api.ts';
import { EXTRA_TAKES, grantOf, type Offer, suggested } from './offer.ts';
import { nameOf } from './words.ts';

/** The end of the day so many days after the deadline, or after today where that has passed. */
function laterBy(days: number, { deadlineAt, deadlineZone }: InvitationRequest): string {
  const from = [dayIn(deadlineAt, deadlineZone), dayIn(Date.now(), deadlineZone)].sort().at(-1) ?? '';
  return endOfDay(addDays(from, days), deadlineZone);
}

/** What to give, and words. What was asked for is chosen already; all of it holds as soon as it is sent. */
export function AnswerForm({ request, onDone }: { request: InvitationRequest; onDone?: () => void }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [offer, setOffer] = useState<Offer>(() => suggested(request));
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [empty, setEmpty] = useState(false);
  const over = !['invited', 'opened', 'started'].includes(request.state);
  const change = (part: Partial<Offer>) => setOffer({ ...offer, ...part });
  const until = offer.days === '' ? '' : laterBy(Number(offer.days), request);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const grant = over ? {} : grantOf(offer, until);
    const words = text.trim();
    if (words === '' && Object.keys(grant).length === 0) return setEmpty(true);
    setBusy(true);
    setError(null);
    try {
      await answerRequest(request, { text: words, ...(Object.keys(grant).length > 0 ? { grant } : {}) });
      say(t('request.sent', { name: nameOf(request) }));
      onDone?.();
      await client.invalidateQueries({ queryKey: keys.requests });
      void client.invalidateQueries({ queryKey: keys.invitations(request.interviewId) });
      void client.invalidateQueries({ queryKey: keys.timeline(request.invitationId) });
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void send(event)}>
      {over ? (
        <p className="text-15 text-ink-2">{t('request.over')}</p>
      ) : (
        <>
          <Segments
            label={t('request.time')}
            choices={[
              { id: '', name: t('request.as-is') },
              { id: '1.25', name: `${format.number(1.25, 2)}\u00d7` },
              { id: '1.5', name: `${format.number(1.5, 1)}\u00d7` },
              { id: '2', name: `${format.number(2)}\u00d7` },
              { id: 'none', name: t('request.no-limit') },
            ]}
            value={offer.time}
            onChange={(time) => change({ time })}
          />
          <div className="flex flex-wrap gap-x-6 gap-y-1">
            <Checkbox isSelected={offer.takes} onChange={(takes) => change({ takes })}>
              {t('given.takes', { count: EXTRA_TAKES })}
            </Checkbox>
            <Checkbox isSelected={offer.questionsFirst} onChange={(questionsFirst) => change({ questionsFirst })}>
              {t('given.questions-first')}
            </Checkbox>
            <Checkbox isSelected={offer.otherKinds} onChange={(otherKinds) => change({ otherKinds })}>
              {t('given.other-kinds')}
            </Checkbox>
          </div>
          <Segments
            label={t('request.deadline')}
            choices={[
              { id: '', name: t('request.as-is') },
              { id: '3', name: t('request.days', { count: 3 }) },
              { id: '7', name: t('request.days', { count: 7 }) },
            ]}
            value={offer.days}
            onChange={(days) => change({ days })}
          />
          {until === '' ? null : (
            <p className="text-13 text-ink-2">
              {t('request.new-deadline', {
                when: format.moment(until, request.deadlineZone),
                zone: request.deadlineZone,
              })}
            </p>
          )}
        </>
      )}
      <TextField
        label={t('request.words')}
        hint={t('request.words.hint')}
        lines={3}
        maxLength={2000}
        value={text}
        error={empty && text.trim() === '' ? t('request.nothing') : null}
        onChange={setText}
      />
      <ActionFailure error={error} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button look="primary" type="submit" isPending={busy}>
          {t('request.submit', { name: nameOf(request) })}
        </Button>
        <p className="min-w-48 flex-1 text-13 text-ink-2">{t('request.effect')}</p>
      </div>
    </form>
  );
}
