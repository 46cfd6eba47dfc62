import { Info } from 'lucide-react';
import { DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { useFormat } from '../format.ts';
import { scoreText } from '../invitations/next.ts';
import { useText } from '../text.ts';
import type { Review, ReviewRoom, Score } from '../types.ts';
import { onScale } from './spread.ts';

/** "3.5 ± 0.7 of 5", and behind it how that is computed, with the figures it is made of. */
export function ScoreLine({ room, score, reviews }: { room: ReviewRoom; score: Score | undefined; reviews: Review[] }) {
  const t = useText();
  const format = useFormat();
  if (!score || score.mean === null) return null;
  const levels = Math.max(...room.rubric.criteria.map((criterion) => criterion.levels), 2);
  const unable = reviews.flatMap((review) => {
    const said = review.first?.ratings ?? review.ratings;
    const names = room.rubric.criteria
      .filter((criterion) => said.some((one) => one.criterionId === criterion.id && one.cannotJudge))
      .map((criterion) => criterion.name);
    return names.length > 0 ? [{ id: review.id, name: review.reviewer, names }] : [];
  });
  return (
    <div className="flex items-center gap-1">
      <p className="text-15">
        <span className="font-display text-24 tabular-nums">{scoreText(format, score, levels)}</span>{' '}
        <span className="text-13 text-ink-2">{t('others.of', { levels, raters: score.ratersSubmitted ?? 0 })}</span>
      </p>
      <DialogTrigger>
        <Button look="icon" aria-label={t('score.how')}>
          <Info aria-hidden size={16} />
        </Button>
        <Popover
          placement="bottom end"
          aria-label={t('score.how')}
          className="w-80 max-w-[calc(100vw-2rem)] rounded-card border border-line bg-raised p-4 text-13 shadow-xl outline-none"
        >
          <div className="flex flex-col gap-2.5">
            <p className="text-15 font-semibold">{t('score.how')}</p>
            <p>{t('score.rule')}</p>
            <dl className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-0.5">
              {score.raters.map(({ userId, mean }) => {
                const review = reviews.find((one) => one.userId === userId);
                return (
                  <div key={userId} className="contents">
                    <dt>{review?.reviewer ?? ''}</dt>
                    <dd className="text-right font-semibold tabular-nums">
                      {mean === null ? t('score.none') : format.number(onScale(mean, levels), 2)}
                    </dd>
                  </div>
                );
              })}
            </dl>
            <p>{t(score.spread === null ? 'score.one' : 'score.spread')}</p>
            {unable.map(({ id, name, names }) => (
              <p key={id} className="text-ink-2">
                {t('score.unable', { name, criteria: format.list(names) })}
              </p>
            ))}
            <p className="text-ink-2">{t('score.first')}</p>
          </div>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
