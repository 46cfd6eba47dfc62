import { useText } from '../text.ts';
import type { Funnel } from '../types.ts';

const steps = [
  { id: 'opened', shade: 0.25 },
  { id: 'started', shade: 0.5 },
  { id: 'submitted', shade: 1 },
] as const;

/** How far people came, in one line: the numbers in words, the bar repeats them. */
export function FunnelLine({ funnel }: { funnel: Funnel }) {
  const t = useText();
  return (
    <div className="flex w-full flex-col gap-1.5 sm:w-56">
      <p className="text-13 text-ink-2 tabular-nums">
        {t('interview.counts', { invited: funnel.invited, submitted: funnel.submitted })}
      </p>
      <span aria-hidden className="relative block h-1.5 overflow-hidden rounded-full bg-line">
        {steps.map(({ id, shade }) => (
          <span
            key={id}
            className="absolute inset-y-0 left-0 rounded-full bg-accent"
            style={{
              width: `${funnel.invited === 0 ? 0 : Math.min(100, (100 * funnel[id]) / funnel.invited)}%`,
              opacity: shade,
            }}
          />
        ))}
      </span>
    </div>
  );
}
