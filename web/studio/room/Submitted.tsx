import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Note, Panel } from '../../ui/studio/Panel.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { reopenReview, restoreReview } from '../review/api.ts';
import { useText } from '../text.ts';
import type { ReviewRoom } from '../types.ts';
import { NextCandidate } from './QueueSteps.tsx';
import { refreshReview } from './refresh.ts';
import type { Scorecard } from './scorecard.ts';

function useAct(room: ReviewRoom) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const act = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
      await refreshReview(client, room);
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };
  return { busy, error, act };
}

/** It is in. It stands, and may be changed on the record. */
export function Submitted({ room }: { room: ReviewRoom }) {
  const t = useText();
  const format = useFormat();
  const { busy, error, act } = useAct(room);
  const when = room.mine?.submittedAt ? format.moment(room.mine.submittedAt) : '';
  return (
    <Panel className="flex flex-col items-start gap-3">
      <h2 className="flex items-center gap-2 font-display text-21">
        <CircleCheck aria-hidden size={20} className="text-good" />
        {t('scorecard.in.title')}
      </h2>
      <p className="text-15 text-ink-2">
        {t((room.mine?.submissions ?? 0) > 1 ? 'scorecard.in.again' : 'scorecard.in.body', { when })}
      </p>
      <ActionFailure error={error} />
      <div className="flex flex-wrap items-center gap-2">
        <NextCandidate invitation={room.invitation.id} />
        <Button
          look="quiet"
          isPending={busy}
          onPress={() => void act(() => reopenReview(room.invitation.id))}
          className="underline underline-offset-2"
        >
          {t('scorecard.reopen')}
        </Button>
      </div>
    </Panel>
  );
}

/** Says, while it is being changed, what stays. */
export function Reopened({ room, card }: { room: ReviewRoom; card: Scorecard }) {
  const t = useText();
  const { busy, error, act } = useAct(room);
  return (
    <div className="mb-4">
      <Note tone="accent">
        <p>{t('scorecard.reopened')}</p>
        <ActionFailure error={error} />
        <Button
          look="quiet"
          small
          isPending={busy}
          className="-ml-3 underline underline-offset-2"
          onPress={() => void act(() => card.flush().then(() => restoreReview(room.invitation.id)))}
        >
          {t('scorecard.reopened.leave')}
        </Button>
      </Note>
    </div>
  );
}
