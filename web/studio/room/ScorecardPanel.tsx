import { useQueryClient } from '@tanstack/react-query';
import { Eye, Lock } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Chip } from '../../ui/studio/Chip.tsx';
import { Segments } from '../../ui/studio/Choices.tsx';
import { Panel } from '../../ui/studio/Panel.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { ActionFailure } from '../Failure.tsx';
import { submitReview } from '../review/api.ts';
import { useText } from '../text.ts';
import type { Criterion, Moment, Recommendation, ReviewRoom } from '../types.ts';
import { CriterionRating } from './CriterionRating.tsx';
import { MissingList } from './MissingList.tsx';
import { rememberRated } from './memory.ts';
import { type Missing, missingIn } from './missing.ts';
import { refreshReview } from './refresh.ts';
import { SaveLine } from './SaveLine.tsx';
import { Reopened, Submitted } from './Submitted.tsx';
import type { Scorecard, ScorecardValues } from './scorecard.ts';
import { useKeys } from './useRoomKeys.ts';

export const recommendations: Recommendation[] = ['no', 'unsure', 'yes', 'strong-yes'];

export interface ScorecardPanelProps {
  room: ReviewRoom;
  card: Scorecard;
  values: ScorecardValues;
  inView: Criterion[];
  activeId: string | null;
  keysOn: boolean;
  moments: {
    numberOf: (answer: string) => number | null;
    current: string | null;
    onSeek: (moment: Moment) => void;
    /** Absent where there is nothing to mark: words, or no answer. */
    onMark: ((criterion: string) => void) | undefined;
  };
  onActive: (criterion: string) => void;
  onShow: (question: string) => void;
}

export function ScorecardPanel(props: ScorecardPanelProps) {
  const t = useText();
  const { room } = props;
  if (room.mine?.state === 'submitted') return <Submitted room={room} />;
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

function OwnScorecard({
  room,
  card,
  values,
  inView,
  activeId,
  keysOn,
  moments,
  onActive,
  onShow,
}: ScorecardPanelProps) {
  const t = useText();
  const client = useQueryClient();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const criteria = room.rubric.criteria;
  const missing = missingIn(room, values);
  const isMissing = (criterion: Criterion) =>
    missing.some((one) => one.kind === 'criterion' && one.criterion.id === criterion.id);
  const elsewhere = missing.filter((one) => one.kind === 'criterion' && !inView.includes(one.criterion));

  const go = (one: Missing) => {
    if (one.kind === 'criterion') {
      const { criterion } = one;
      if (criterion.questionId !== null && !inView.includes(criterion)) onShow(criterion.questionId);
      onActive(criterion.id);
    }
    const place = one.kind === 'criterion' ? `[data-criterion="${one.criterion.id}"]` : '[data-recommendation]';
    // The next drawing has it on the page.
    requestAnimationFrame(() => requestAnimationFrame(() => focusIn(place)));
  };
  const submit = async () => {
    setTried(true);
    setError(null);
    const [first] = missing;
    if (first) {
      go(first);
      return;
    }
    setBusy(true);
    try {
      if (await card.flush()) {
        await submitReview(room.invitation.id);
        rememberRated();
        await refreshReview(client, room);
      }
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };
  useKeys(keysOn && !busy, (key) => (key === 'Ctrl+Enter' ? () => void submit() : null));

  return (
    <Panel className="flex flex-col">
      <div className="mb-3.5 flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-display text-21">{t('scorecard.title')}</h2>
        <OthersChip room={room} />
      </div>
      {room.mine && room.mine.submissions > 0 ? <Reopened room={room} card={card} /> : null}
      {criteria.length === 0 ? <p className="py-3 text-15 text-ink-2">{t('scorecard.no-rubric')}</p> : null}
      <div>
        {inView.map((criterion) => (
          <CriterionRating
            key={criterion.id}
            criterion={criterion}
            rating={values.ratings[criterion.id]}
            active={criterion.id === activeId}
            missing={tried && isMissing(criterion)}
            evidence={{
              numberOf: moments.numberOf,
              current: moments.current,
              onSeek: moments.onSeek,
              onMark: moments.onMark && (() => moments.onMark?.(criterion.id)),
              onRemove: (moment) => card.unmark(criterion.id, moment),
            }}
            onActive={() => onActive(criterion.id)}
            onRate={(change) => card.rate(criterion.id, change)}
          />
        ))}
      </div>
      {elsewhere.length > 0 && !tried ? <Elsewhere room={room} missing={elsewhere} onShow={onShow} /> : null}
      <div data-recommendation className="border-t border-line py-3.5">
        <Segments<Recommendation>
          label={t('scorecard.recommendation')}
          className="[&_label]:px-1.5"
          value={values.recommendation}
          onChange={(next) => card.recommend(next)}
          choices={recommendations.map((id) => ({ id, name: t(`recommendation.${id}`) }))}
        />
      </div>
      <div className="border-t border-line py-3.5">
        <TextField
          label={t('scorecard.note')}
          labelHidden
          placeholder={t('scorecard.note.what')}
          lines={2}
          maxLength={8000}
          value={values.note}
          onChange={(note) => card.write(note)}
        />
      </div>
      <div className="bottom-0 -mx-5 -mb-5 flex flex-wrap items-center justify-between gap-3 rounded-b-card border-t border-line bg-raised px-5 py-3.5 xl:sticky">
        {tried && missing.length > 0 ? <MissingList missing={missing} onGo={go} /> : null}
        <ActionFailure error={error} />
        <SaveLine values={values} />
        <Button look="primary" isPending={busy} onPress={() => void submit()} className="ml-auto">
          {t('scorecard.submit')}
        </Button>
      </div>
    </Panel>
  );
}

/** Puts the keyboard into a part of the scorecard: on what is chosen there, else on its first choice. */
export function focusIn(place: string): void {
  const box = document.querySelector<HTMLElement>(place);
  box?.scrollIntoView({ block: 'center' });
  (box?.querySelector<HTMLElement>('input:checked') ?? box?.querySelector<HTMLElement>('input[type=radio]'))?.focus({
    preventScroll: true,
  });
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
  missing,
  onShow,
}: {
  room: ReviewRoom;
  missing: Missing[];
  onShow: (question: string) => void;
}) {
  const t = useText();
  const numbers = new Set(missing.flatMap((one) => (one.kind === 'criterion' && one.question ? [one.question] : [])));
  return (
    <div className="flex flex-wrap items-center gap-x-1 border-t border-line py-2.5 text-13 text-ink-2">
      <span>{t('scorecard.elsewhere', { count: missing.length })}</span>
      {[...numbers].map((number) => (
        <Button
          key={number}
          look="quiet"
          small
          className="px-1.5 underline underline-offset-2"
          onPress={() => onShow(room.questions[number - 1]?.id ?? '')}
        >
          {t('scorecard.question', { number })}
        </Button>
      ))}
    </div>
  );
}
