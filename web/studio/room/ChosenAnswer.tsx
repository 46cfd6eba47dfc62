import { Circle, CircleCheck } from 'lucide-react';
import { useText } from '../text.ts';
import type { Choice } from '../types.ts';

/** What could be chosen, and what was: one without the other says little. */
export function ChosenAnswer({ choice, chosen }: { choice: Choice | null; chosen: readonly string[] }) {
  const t = useText();
  const options = choice?.options ?? [];
  return (
    <article className="max-h-[60dvh] overflow-auto rounded-card border border-line bg-raised p-5 max-xl:max-h-[42dvh] sm:px-7">
      <ul className="flex max-w-[62ch] flex-col gap-1">
        {options.map(({ id, text }) => {
          const taken = chosen.includes(id);
          const Mark = taken ? CircleCheck : Circle;
          return (
            <li
              key={id}
              className={`flex items-start gap-3 rounded-button px-3 py-2 ${taken ? 'bg-accent-soft font-semibold text-ink' : 'text-ink-2'}`}
            >
              <Mark aria-hidden size={18} className={`mt-0.5 shrink-0 ${taken ? 'text-accent' : ''}`} />
              <span dir="auto" className="min-w-0 break-words">
                {text}
              </span>
              <span className="sr-only">{t(taken ? 'answer.chosen' : 'answer.not-chosen')}</span>
            </li>
          );
        })}
      </ul>
      <p className="mt-3 px-3 text-13 text-ink-2">
        {t('answer.chosen-of', { chosen: chosen.length, count: options.length })}
      </p>
    </article>
  );
}
