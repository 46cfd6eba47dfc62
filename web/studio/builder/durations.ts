import type { Choice } from '../../ui/studio/Select.tsx';
import type { Translate } from '../text.ts';

/** "45 s", "2 min", "1:30 min". */
export function durationText(t: Translate, seconds: number): string {
  if (seconds < 60) return t('duration.seconds', { seconds });
  if (seconds % 60 === 0) return t('duration.minutes', { minutes: seconds / 60 });
  return t('duration.both', { minutes: Math.floor(seconds / 60), seconds: String(seconds % 60).padStart(2, '0') });
}

/** Choices of times; one that is set and not among them is offered too. */
export function timeChoices(t: Translate, seconds: number[], current: number | null): Choice<string>[] {
  const all = current === null || seconds.includes(current) ? seconds : [...seconds, current].sort((a, b) => a - b);
  return all.map((value) => ({ id: String(value), name: durationText(t, value) }));
}
