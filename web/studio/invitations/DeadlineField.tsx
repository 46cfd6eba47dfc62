import { Button } from '../../ui/studio/Button.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { useText } from '../text.ts';
import { addDays, dayIn, timeOfDay } from './zone.ts';

export interface WallTime {
  day: string;
  time: string;
}

/** The last minute of a day some days after `from`, or after today where that has passed, on a clock in `zone`. */
export function daysAfter(from: string | number, days: number, zone: string): WallTime {
  const day = [dayIn(from, zone), dayIn(Date.now(), zone)].sort().at(-1) ?? dayIn(Date.now(), zone);
  return { day: addDays(day, days), time: '23:59' };
}

/** The instant, or null while it is not whole or has passed. */
export function instantOf({ day, time }: WallTime, zone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return null;
  const instant = timeOfDay(day, time, zone);
  return Date.parse(instant) > Date.now() ? instant : null;
}

const presets = [1, 3, 7];

/** A day and a time on the candidate's clock, most often one of three. */
export function DeadlineField({
  value,
  onChange,
  from,
  zone,
  place = zone,
}: {
  value: WallTime;
  onChange: (value: WallTime) => void;
  /** What "+3 days" counts from. */
  from: string | number;
  zone: string;
  /** Whose clock, where that is not one zone. */
  place?: string;
}) {
  const t = useText();
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        {presets.map((days) => {
          const preset = daysAfter(from, days, zone);
          const on = preset.day === value.day && preset.time === value.time;
          return (
            <Button
              key={days}
              aria-pressed={on}
              onPress={() => onChange(preset)}
              className={on ? 'border-accent! bg-accent-soft!' : ''}
            >
              {t('extend.by', { days })}
            </Button>
          );
        })}
      </div>
      <div className="grid gap-3 sm:grid-cols-[1fr_auto]">
        <TextField
          label={t('extend.day')}
          type="date"
          value={value.day}
          onChange={(day) => onChange({ ...value, day })}
          isRequired
        />
        <TextField
          label={t('extend.time')}
          type="time"
          value={value.time}
          onChange={(time) => onChange({ ...value, time })}
          isRequired
        />
      </div>
      <p className="text-13 text-ink-2">{t('extend.zone', { zone: place })}</p>
    </div>
  );
}
