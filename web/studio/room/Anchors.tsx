import { useText } from '../text.ts';
import type { Criterion } from '../types.ts';

/**
 * What the levels look like, always in view: the chosen one first and alone on its line, the others after it. A level without words
 * lies between its neighbours, which are marked.
 */
export function Anchors({ criterion, value }: { criterion: Criterion; value: number | null }) {
  const t = useText();
  const anchors = [...criterion.anchors].sort((a, b) => a.level - b.level);
  const exact = anchors.find((anchor) => anchor.level === value);
  const below = value === null || exact ? undefined : anchors.filter((anchor) => anchor.level < value).at(-1);
  const above = value === null || exact ? undefined : anchors.find((anchor) => anchor.level > value);
  const near = new Set([below?.level, above?.level]);
  const rest = anchors.filter((anchor) => anchor !== exact);
  return (
    <div className="border-l-[3px] border-accent-soft pl-2.5 text-13 text-ink-2">
      {exact ? (
        <p className="text-ink">
          <strong>{exact.level}</strong> {exact.text}
        </p>
      ) : null}
      {below && above ? (
        <p className="text-ink">
          <strong>{value}</strong> {t('anchors.between', { below: below.level, above: above.level })}
        </p>
      ) : null}
      <ul>
        {rest.map(({ level, text }, at) => (
          <li key={level} className={`inline ${near.has(level) ? 'text-ink' : ''}`}>
            <strong className="font-semibold">{level}</strong> {text}
            {at < rest.length - 1 ? <span aria-hidden>{' · '}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
