import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { cx, ring } from '../../ui/studio/classes.ts';
import { TextField } from '../../ui/studio/TextField.tsx';
import { useFormat } from '../format.ts';
import { useText } from '../text.ts';
import type { Criterion, RatingInput } from '../types.ts';
import { Anchors } from './Anchors.tsx';

export interface CriterionRatingProps {
  criterion: Criterion;
  rating: RatingInput | undefined;
  /** Number keys go here. */
  active: boolean;
  missing: boolean;
  onActive: () => void;
  onRate: (change: Partial<RatingInput>) => void;
}

const level =
  'flex min-h-10 cursor-pointer items-center justify-center rounded-button border border-control bg-raised text-ink data-hovered:bg-sunken max-sm:min-h-11 ' +
  'data-selected:border-accent data-selected:bg-accent data-selected:text-on-accent';

export function CriterionRating({ criterion, rating, active, missing, onActive, onRate }: CriterionRatingProps) {
  const t = useText();
  const format = useFormat();
  const [noting, setNoting] = useState(false);
  const value = rating?.cannotJudge
    ? 'none'
    : rating?.value === null || rating === undefined
      ? null
      : String(rating.value);
  const notes = noting || (rating?.note ?? '') !== '';
  return (
    <div
      data-criterion={criterion.id}
      onFocusCapture={onActive}
      className={cx(
        'flex flex-col gap-2 border-t border-line py-4 first:border-t-0',
        missing && 'rounded-button bg-warn-soft px-3',
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
          <Label className="text-15 font-semibold">
            {criterion.name}
            {active ? (
              <span aria-hidden className="ml-2 inline-block size-1.5 rounded-full bg-accent align-middle" />
            ) : null}
          </Label>
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
              'min-w-min flex-[1.5] border-dashed px-2 text-center text-13 leading-tight font-medium',
            )}
          >
            {t('criterion.cannot-judge')}
          </Radio>
        </div>
      </RadioGroup>
      {criterion.description ? <p className="text-13 text-ink-2">{criterion.description}</p> : null}
      <Anchors criterion={criterion} value={rating?.value ?? null} />
      {missing ? <p className="text-13 font-semibold text-warn">{t('criterion.missing')}</p> : null}
      {notes ? (
        <TextField
          label={t('criterion.note', { name: criterion.name })}
          labelHidden
          placeholder={t('criterion.note.what')}
          lines={2}
          value={rating?.note ?? ''}
          onChange={(note) => onRate({ note })}
          autoFocus={noting}
        />
      ) : (
        <Button
          look="quiet"
          small
          className="-ml-3 self-start"
          onPress={() => setNoting(true)}
          aria-label={t('criterion.note', { name: criterion.name })}
        >
          {t('criterion.note.add')}
        </Button>
      )}
    </div>
  );
}
