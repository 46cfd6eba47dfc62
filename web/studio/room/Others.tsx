import { useQuery } from '@tanstack/react-query';
import { Chip } from '../../ui/studio/Chip.tsx';
import { Panel } from '../../ui/studio/Panel.tsx';
import { scoreQuery } from '../review/api.ts';
import { Incomplete } from '../Stale.tsx';
import { useText } from '../text.ts';
import type { Criterion, Moment, Review, ReviewRoom, Score } from '../types.ts';
import { Evidence } from './Evidence.tsx';
import { Matrix } from './Matrix.tsx';
import { ScoreLine } from './ScoreLine.tsx';

export interface OthersProps {
  room: ReviewRoom;
  moments: {
    numberOf: (answer: string) => number | null;
    current: string | null;
    onSeek: (moment: Moment) => void;
  };
}

/** What all said, once one's own rating is in; before that, only how many are. */
export function Others({ room, moments }: OthersProps) {
  const t = useText();
  const asked = useQuery(scoreQuery(room.invitation.id));
  const score = asked.data;
  const mine = room.mine && room.mine.submissions > 0 ? room.mine : null;
  const reviews = [...(mine?.state === 'submitted' ? [mine] : []), ...(room.others ?? [])];

  if (room.othersHidden || reviews.length === 0) {
    if (room.mine?.state !== 'submitted' && room.mayRate) return null;
    return (
      <Panel className="flex flex-col gap-2">
        <h2 className="font-display text-21">{t('others.title')}</h2>
        <Incomplete queries={[asked]} />
        <p className="text-15 text-ink-2">{progressText(t, score)}</p>
      </Panel>
    );
  }
  return (
    <Panel className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="font-display text-21">{t('others.title')}</h2>
        <ScoreLine room={room} score={score} reviews={reviews} />
      </div>
      <Incomplete queries={[asked]} />
      {score && score.ratersSubmitted !== null && score.ratersSubmitted < score.ratersRequired ? (
        <p className="text-13 text-ink-2">{progressText(t, score)}</p>
      ) : null}
      {score?.rubricsMixed ? <p className="text-13 text-warn">{t('others.mixed')}</p> : null}
      <Matrix criteria={room.rubric.criteria} reviews={reviews} mine={mine?.id ?? null} />
      <ul className="flex flex-col">
        {reviews.map((review) => (
          <Words
            key={review.id}
            review={review}
            criteria={room.rubric.criteria}
            mine={review.id === mine?.id}
            moments={moments}
          />
        ))}
      </ul>
    </Panel>
  );
}

function progressText(t: ReturnType<typeof useText>, score: Score | undefined): string {
  return score && score.ratersSubmitted !== null
    ? t('others.progress', { done: score.ratersSubmitted, required: score.ratersRequired })
    : t('others.hidden');
}

/** What one rater wrote, and the moments it rests on. */
function Words({
  review,
  criteria,
  mine,
  moments,
}: {
  review: Review;
  criteria: Criterion[];
  mine: boolean;
  moments: OthersProps['moments'];
}) {
  const t = useText();
  const said = review.ratings.filter((one) => one.note !== '' || one.evidence.length > 0);
  return (
    <li className="flex flex-col gap-2 border-t border-line py-3 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-sans text-15 font-semibold">{mine ? t('others.you') : review.reviewer}</h3>
        {review.recommendation ? (
          <Chip tone={review.recommendation === 'yes' || review.recommendation === 'strong-yes' ? 'good' : 'neutral'}>
            {t(`recommendation.${review.recommendation}`)}
          </Chip>
        ) : null}
      </div>
      {review.first ? <p className="text-13 text-ink-2">{t('others.changed')}</p> : null}
      {said.map((rating) => {
        const name = criteria.find((one) => one.id === rating.criterionId)?.name ?? '';
        return (
          <div key={rating.criterionId} className="flex flex-col gap-1 text-13">
            <p className="text-ink-2">
              <bdi className="font-semibold text-ink">{name}</bdi> <bdi>{rating.note}</bdi>
            </p>
            <Evidence criterion={name} moments={rating.evidence} {...moments} />
          </div>
        );
      })}
      {review.note ? (
        <p dir="auto" className="text-15 break-words whitespace-pre-wrap">
          {review.note}
        </p>
      ) : null}
    </li>
  );
}
