import { useText } from '../text.ts';
import type { Criterion } from '../types.ts';

/** What the levels look like, always in view. A level without words lies between its neighbours: both are marked. */
export function Anchors({ criterion, value }: { criterion: Criterion; value: number | null }) {
  const t = useText();
  const anchors = [...criterion.anchors].sort((a, b) => a.level - b.level);
  const exact = anchors.some((anchor) => anchor.level === value);
  const below = value === null || exact ? undefined : anchors.filter((anchor) => anchor.level < value).at(-1)?.level;
  const above = value === null || exact ? undefined : anchors.find((anchor) => anchor.level > value)?.level;
  return (
    <div className="border-l-[3px] border-accent-soft pl-2.5 text-13 text-ink-2">
      {below !== undefined && above !== undefined ? (
        <p className="font-semibold text-ink">{t('anchors.between', { value: value ?? 0, below, above })}</p>
      ) : null}
      <ul>
        {anchors.map(({ level, text }) => {
          const chosen = level === value || level === below || level === above;
          return (
            <li key={level} className={chosen ? 'text-ink' : undefined}>
              <span className="font-bold">{level}</span> {text}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
