import { useQueryClient } from '@tanstack/react-query';
import { Eye, Lock } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Chip } from '../../ui/studio/Chip.tsx';
import { Segments } from '../../ui/studio/Choices.tsx';
import { Panel } from '../../ui/studio/Panel.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { keys } from '../queries.ts';
import { submitReview } from '../review/api.ts';
import { SaveStatus } from '../SaveStatus.tsx';
import { useText } from '../text.ts';
import type { Criterion, Recommendation, ReviewRoom } from '../types.ts';
import { CriterionRating } from './CriterionRating.tsx';
import { NextCandidate } from './QueueSteps.tsx';
import { isRated, type Scorecard, type ScorecardValues } from './scorecard.ts';

export const recommendations: Recommendation[] = ['no', 'unsure', 'yes', 'strong-yes'];

export interface ScorecardPanelProps {
  room: ReviewRoom;
  card: Scorecard;
  values: ScorecardValues;
  inView: Criterion[];
  activeId: string | null;
  onActive: (criterion: string) => void;
  onShow: (question: string) => void;
}

export function ScorecardPanel(props: ScorecardPanelProps) {
  const t = useText();
  const { room } = props;
  if (room.mine?.state === 'submitted') return <SubmittedNote room={room} />;
  if (!room.mayRate) {
    return (
      <Panel className="flex flex-col gap-2">
        <h2 className="font-display text-21">{t('scorecard.watching.title')}</h2>
        <p className="text-15 text-ink-2">{t('scorecard.watching.body')}</p>
      </Panel>
    );
  }
  return <OwnScorecard {...props} />;
}

function SubmittedNote({ room }: { room: ReviewRoom }) {
  const t = useText();
  const format = useFormat();
  return (
    <Panel className="flex flex-col items-start gap-3">
      <h2 className="font-display text-21">{t('scorecard.in.title')}</h2>
      <p className="text-15 text-ink-2">
        {t('scorecard.in.body', { when: room.mine?.submittedAt ? format.moment(room.mine.submittedAt) : '' })}
      </p>
      <NextCandidate invitation={room.invitation.id} />
    </Panel>
  );
}

function OwnScorecard({ room, card, values, inView, activeId, onActive, onShow }: ScorecardPanelProps) {
  const t = useText();
  const client = useQueryClient();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const criteria = room.rubric.criteria;
  const missing = criteria.filter((one) => !isRated(values.ratings[one.id]));
  const elsewhere = missing.filter((one) => !inView.includes(one));

  const submit = async () => {
    setTried(true);
    setError(null);
    const first = missing[0];
    if (first) {
      if (first.questionId !== null && !inView.includes(first)) onShow(first.questionId);
      onActive(first.id);
      requestAnimationFrame(() =>
        document
          .querySelector(`[data-criterion="${first.id}"]`)
          ?.scrollIntoView({ block: 'center', behavior: 'smooth' }),
      );
      return;
    }
    setBusy(true);
    try {
      if (await card.flush()) {
        await submitReview(room.invitation.id);
        await client.invalidateQueries({ queryKey: keys.room(room.invitation.id) });
        void client.invalidateQueries({ queryKey: keys.queue });
        void client.invalidateQueries({ queryKey: keys.score(room.invitation.id) });
        void client.invalidateQueries({ queryKey: keys.scores(room.invitation.interviewId) });
      }
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };

  return (
    <Panel className="flex flex-col">
      <div className="mb-1 flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-display text-21">{t('scorecard.title')}</h2>
        <OthersChip room={room} />
      </div>
      {criteria.length === 0 ? <p className="py-3 text-15 text-ink-2">{t('scorecard.no-rubric')}</p> : null}
      {inView.map((criterion) => (
        <CriterionRating
          key={criterion.id}
          criterion={criterion}
          rating={values.ratings[criterion.id]}
          active={criterion.id === activeId}
          missing={tried && missing.includes(criterion)}
          onActive={() => onActive(criterion.id)}
          onRate={(change) => card.rate(criterion.id, change)}
        />
      ))}
      {elsewhere.length > 0 ? <Elsewhere room={room} criteria={elsewhere} onShow={onShow} /> : null}
      <div className="border-t border-line py-4">
        <Segments<Recommendation>
          label={t('scorecard.recommendation')}
          value={values.recommendation}
          onChange={(next) => card.recommend(next)}
          choices={recommendations.map((id) => ({ id, name: t(`recommendation.${id}`) }))}
        />
      </div>
      <div data-team-note className="border-t border-line py-4">
        <TextField
          label={t('scorecard.note')}
          labelHidden
          placeholder={t('scorecard.note.what')}
          lines={2}
          value={values.note}
          onChange={(note) => card.write(note)}
        />
      </div>
      <ActionFailure error={error} />
      <div className="bottom-0 -mx-5 -mb-5 flex flex-wrap items-center justify-between gap-3 rounded-b-card bg-raised px-5 py-4 xl:sticky">
        <SaveStatus state={values.save} />
        <Button look="primary" isPending={busy} onPress={() => void submit()} className="ml-auto">
          {t('scorecard.submit')}
        </Button>
      </div>
    </Panel>
  );
}

function OthersChip({ room }: { room: ReviewRoom }) {
  const t = useText();
  return room.othersHidden ? (
    <Chip icon={<Lock aria-hidden size={14} />}>{t('scorecard.others-hidden')}</Chip>
  ) : (
    <Chip icon={<Eye aria-hidden size={14} />}>{t('scorecard.others-shown')}</Chip>
  );
}

/** Criteria of other answers that still wait, as a way there. */
function Elsewhere({
  room,
  criteria,
  onShow,
}: {
  room: ReviewRoom;
  criteria: Criterion[];
  onShow: (question: string) => void;
}) {
  const t = useText();
  const questions = room.questions.filter((question) => criteria.some((one) => one.questionId === question.id));
  return (
    <div className="flex flex-wrap items-center gap-1 border-t border-line py-3 text-13 text-ink-2">
      <span>{t('scorecard.elsewhere', { count: criteria.length })}</span>
      {questions.map((question) => (
        <Button
          key={question.id}
          look="quiet"
          small
          className="underline underline-offset-2"
          onPress={() => onShow(question.id)}
        >
          {t('scorecard.question', { number: room.questions.indexOf(question) + 1 })}
        </Button>
      ))}
    </div>
  );
}
