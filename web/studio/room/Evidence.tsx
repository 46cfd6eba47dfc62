import { Bookmark, Plus, X } from 'lucide-react';
import { clock } from '../format.ts';
import { useText } from '../text.ts';
import type { Moment } from '../types.ts';

export interface EvidenceProps {
  criterion: string;
  moments: readonly Moment[];
  /** The number of the question whose answer this is, from 1; null for one that is gone. */
  numberOf: (answer: string) => number | null;
  /** The answer in view, whose moments need no number. */
  current: string | null;
  onSeek: (moment: Moment) => void;
  /** Absent where the rating can't be changed. */
  onMark?: (() => void) | undefined;
  onRemove?: ((moment: Moment) => void) | undefined;
}

/** The moments that a rating rests on. Each leads there. */
export function Evidence({ criterion, moments, numberOf, current, onSeek, onMark, onRemove }: EvidenceProps) {
  const t = useText();
  if (moments.length === 0 && !onMark) return null;
  return (
    <ul aria-label={t('evidence.title', { name: criterion })} className="flex flex-wrap items-center gap-1.5">
      {moments.map((moment) => {
        const number = numberOf(moment.answerId);
        const at = clock(moment.at);
        const name = moment.answerId === current || number === null ? at : t('evidence.in', { number, at });
        return (
          <li key={`${moment.answerId} ${moment.at}`} className="flex rounded-full bg-accent-soft text-accent">
            <button
              type="button"
              onClick={() => onSeek(moment)}
              aria-label={t('evidence.go', { at: name })}
              className={`flex min-h-7 items-center gap-1.5 rounded-full pl-2.5 text-13 font-semibold tabular-nums hover:underline max-sm:min-h-11 ${onRemove ? 'pr-1' : 'pr-2.5'}`}
            >
              <Bookmark aria-hidden size={14} />
              {name}
            </button>
            {onRemove ? (
              <button
                type="button"
                onClick={() => onRemove(moment)}
                aria-label={t('evidence.remove', { at: name, name: criterion })}
                className="flex min-h-7 min-w-6 items-center justify-center rounded-full pr-1 opacity-75 hover:opacity-100 max-sm:min-h-11 max-sm:min-w-9"
              >
                <X aria-hidden size={13} />
              </button>
            ) : null}
          </li>
        );
      })}
      {onMark ? (
        <li>
          <button
            type="button"
            onClick={onMark}
            aria-label={t('evidence.mark.for', { name: criterion })}
            className="flex min-h-7 items-center gap-1.5 rounded-full px-2 text-13 font-medium text-ink-2 hover:bg-sunken hover:text-ink max-sm:min-h-11"
          >
            <Plus aria-hidden size={14} />
            {t('evidence.mark')}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
