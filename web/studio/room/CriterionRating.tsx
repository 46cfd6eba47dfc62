import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { cx, ring } from '../../ui/studio/classes.ts';
import { TextField } from '../../ui/studio/TextField.tsx';
import { useFormat } from '../format.ts';
import { useText } from '../text.ts';
import type { Criterion, RatingInput } from '../types.ts';
import { Anchors } from './Anchors.tsx';
import { Evidence, type EvidenceProps } from './Evidence.tsx';

export interface CriterionRatingProps {
  criterion: Criterion;
  rating: RatingInput | undefined;
  /** Number keys go here. */
  active: boolean;
  missing: boolean;
  evidence: Pick<EvidenceProps, 'numberOf' | 'current' | 'onSeek' | 'onMark' | 'onRemove'>;
  onActive: () => void;
  onRate: (change: Partial<RatingInput>) => void;
}

const level =
  'flex min-h-9.5 cursor-pointer items-center justify-center rounded-button border border-control bg-raised text-ink data-hovered:bg-sunken max-sm:min-h-11 ' +
  'data-selected:border-accent data-selected:bg-accent data-selected:text-on-accent';

export function CriterionRating({
  criterion,
  rating,
  active,
  missing,
  evidence,
  onActive,
  onRate,
}: CriterionRatingProps) {
  const t = useText();
  const format = useFormat();
  const value = rating?.cannotJudge ? 'none' : rating && rating.value !== null ? String(rating.value) : null;
  return (
    <div
      data-criterion={criterion.id}
      onFocusCapture={onActive}
      className={cx(
        'relative flex flex-col gap-2 border-t border-line py-3.5',
        missing ? '-mx-2.5 my-1.5 rounded-button border-t-0 bg-warn-soft px-2.5' : 'first:border-t-0 first:pt-0',
        active &&
          'before:absolute before:inset-y-3 before:w-[3px] before:rounded-r-full before:bg-accent first:before:top-0',
        active && (missing ? 'before:-left-2.5' : 'before:-left-5'),
      )}
    >
      <RadioGroup
        value={value}
        onChange={(next) =>
          onRate(next === 'none' ? { value: null, cannotJudge: true } : { value: Number(next), cannotJudge: false })
        }
        orientation="horizontal"
        className="flex flex-col gap-2"
      >
        <div className="flex items-baseline justify-between gap-3">
          <Label className="min-w-0 text-15 font-semibold break-words">{criterion.name}</Label>
          <span className="text-13 whitespace-nowrap text-ink-2">
            {t('criterion.weight', { weight: format.number(criterion.weight, criterion.weight % 1 === 0 ? 0 : 1) })}
          </span>
        </div>
        <div className="flex flex-wrap gap-1.5">
          {Array.from({ length: criterion.levels }, (_, at) => String(at + 1)).map((number) => (
            <Radio key={number} value={number} className={cx(ring, level, 'min-w-9 flex-1 px-1 text-15 font-semibold')}>
              {number}
            </Radio>
          ))}
          <Radio
            value="none"
            className={cx(
              ring,
              level,
              'min-w-min flex-[1.6] border-dashed px-1.5 text-center text-13 leading-tight font-medium',
            )}
          >
            {t('criterion.cannot-judge')}
          </Radio>
        </div>
      </RadioGroup>
      {criterion.description ? <p className="text-13 text-ink-2">{criterion.description}</p> : null}
      <Anchors criterion={criterion} value={rating?.value ?? null} />
      {missing ? <p className="text-13 font-semibold text-warn">{t('criterion.missing')}</p> : null}
      <Words criterion={criterion} rating={rating} evidence={evidence} onRate={onRate} />
    </div>
  );
}

/** Moments, and words to them. Who can't judge is asked why. */
function Words({
  criterion,
  rating,
  evidence,
  onRate,
}: Pick<CriterionRatingProps, 'criterion' | 'rating' | 'evidence' | 'onRate'>) {
  const t = useText();
  const [noting, setNoting] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const unable = rating?.cannotJudge ?? false;
  const shown = noting || unable || (rating?.note ?? '') !== '';
  useEffect(() => {
    if (noting) field.current?.querySelector('textarea')?.focus();
  }, [noting]);
  const label = t(unable ? 'criterion.reason' : 'criterion.note', { name: criterion.name });
  return (
    <>
      <div className="-mx-0.5 flex flex-wrap items-center gap-x-1.5">
        <Evidence criterion={criterion.name} moments={rating?.evidence ?? []} {...evidence} />
        {shown ? null : (
          <button
            type="button"
            onClick={() => setNoting(true)}
            aria-label={label}
            className="flex min-h-7 items-center gap-1.5 rounded-full px-2 text-13 font-medium text-ink-2 hover:bg-sunken hover:text-ink max-sm:min-h-11"
          >
            <Plus aria-hidden size={14} />
            {t('criterion.note.add')}
          </button>
        )}
      </div>
      {shown ? (
        <div ref={field}>
          <TextField
            label={label}
            labelHidden
            placeholder={t(unable ? 'criterion.reason.what' : 'criterion.note.what')}
            lines={2}
            maxLength={4000}
            value={rating?.note ?? ''}
            onChange={(note) => onRate({ note })}
            onBlur={() => {
              if ((rating?.note ?? '') === '') setNoting(false);
            }}
          />
        </div>
      ) : null}
    </>
  );
}
