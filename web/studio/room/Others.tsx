import { useQuery } from '@tanstack/react-query';
import { Chip } from '../../ui/studio/Chip.tsx';
import { Panel } from '../../ui/studio/Panel.tsx';
import { useFormat } from '../format.ts';
import { scoreText } from '../invitations/next.ts';
import { scoreQuery } from '../review/api.ts';
import { useText } from '../text.ts';
import type { Criterion, Review, ReviewRoom } from '../types.ts';

/** What all said, once one's own rating is in; before that, only how many are. */
export function Others({ room }: { room: ReviewRoom }) {
  const t = useText();
  const format = useFormat();
  const score = useQuery(scoreQuery(room.invitation.id)).data;
  const reviews = [...(room.mine?.state === 'submitted' ? [room.mine] : []), ...(room.others ?? [])];
  const levels = Math.max(...room.rubric.criteria.map((criterion) => criterion.levels), 2);

  if (room.othersHidden || reviews.length === 0) {
    if (room.mine?.state !== 'submitted' && room.mayRate) return null;
    return (
      <Panel className="flex flex-col gap-2">
        <h2 className="font-display text-21">{t('others.title')}</h2>
        <p className="text-15 text-ink-2">
          {score && score.ratersSubmitted !== null
            ? t('others.progress', { done: score.ratersSubmitted, required: score.ratersRequired })
            : t('others.hidden')}
        </p>
      </Panel>
    );
  }
  return (
    <Panel className="flex flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="font-display text-21">{t('others.title')}</h2>
        {score && score.mean !== null ? (
          <p className="text-15">
            <span className="font-display text-24 tabular-nums">{scoreText(format, score, levels)}</span>{' '}
            <span className="text-13 text-ink-2">{t('others.of', { levels, raters: score.ratersSubmitted ?? 0 })}</span>
          </p>
        ) : null}
      </div>
      {score?.rubricsMixed ? <p className="text-13 text-warn">{t('others.mixed')}</p> : null}
      <ul className="flex flex-col">
        {reviews.map((review) => (
          <OneReview
            key={review.id}
            review={review}
            criteria={room.rubric.criteria}
            mine={review.id === room.mine?.id}
          />
        ))}
      </ul>
    </Panel>
  );
}

function OneReview({ review, criteria, mine }: { review: Review; criteria: Criterion[]; mine: boolean }) {
  const t = useText();
  return (
    <li className="flex flex-col gap-2 border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-sans text-15 font-semibold">{mine ? t('others.you') : review.reviewer}</h3>
        {review.recommendation ? (
          <Chip tone={review.recommendation === 'yes' || review.recommendation === 'strong-yes' ? 'good' : 'neutral'}>
            {t(`recommendation.${review.recommendation}`)}
          </Chip>
        ) : null}
      </div>
      <dl className="flex flex-col gap-1 text-13">
        {criteria.map((criterion) => {
          const rating = review.ratings.find((one) => one.criterionId === criterion.id);
          if (!rating) return null;
          return (
            <div key={criterion.id} className="flex flex-wrap justify-between gap-x-3">
              <dt className="text-ink-2">{criterion.name}</dt>
              <dd className="font-semibold whitespace-nowrap tabular-nums">
                {rating.value === null
                  ? t('criterion.cannot-judge')
                  : t('others.value', { value: rating.value, levels: criterion.levels })}
              </dd>
              {rating.note ? <dd className="basis-full text-ink-2 italic">{rating.note}</dd> : null}
            </div>
          );
        })}
      </dl>
      {review.note ? <p className="text-15 whitespace-pre-wrap">{review.note}</p> : null}
    </li>
  );
}
