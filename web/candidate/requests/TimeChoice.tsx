import type { TimeFactor } from '../../../contract/accommodations.ts';
import { t } from '../../i18n/candidate.ts';
import { number } from '../../i18n/formats.ts';
import { useLanguage } from '../state/language.ts';

/** How much more time, where that is one's own to choose. */
export function TimeChoice({
  choices,
  value,
  onPick,
}: {
  choices: readonly TimeFactor[];
  value: TimeFactor;
  onPick: (factor: TimeFactor) => void;
}) {
  const { language } = useLanguage();
  return (
    <fieldset className="checkboxes time-choice">
      <legend>{t('request.how-much')}</legend>
      {choices.map((factor) => (
        <label key={factor ?? 0} className="checkbox">
          <input type="radio" name="time-factor" checked={factor === value} onChange={() => onPick(factor)} />
          <span>
            {factor === null ? t('request.no-limit') : t('request.times', { factor: number(language, factor) })}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
