import { useQuery } from '@tanstack/react-query';
import { Load } from '../Load.tsx';
import { type TextId, useText } from '../text.ts';
import type { Funnel } from '../types.ts';
import { funnelQuery } from './api.ts';

const tiles: { id: keyof Funnel; name: TextId }[] = [
  { id: 'invited', name: 'funnel.invited' },
  { id: 'opened', name: 'funnel.opened' },
  { id: 'started', name: 'funnel.started' },
  { id: 'submitted', name: 'funnel.submitted' },
  { id: 'advanced', name: 'funnel.advanced' },
  { id: 'rejected', name: 'funnel.rejected' },
];

/** How far people came; the bar repeats the number against all who were invited. */
export function FunnelTiles({ interview }: { interview: string }) {
  const t = useText();
  const funnel = useQuery(funnelQuery(interview));
  return (
    <section aria-label={t('funnel.title')}>
      <Load query={funnel} rows={1} level={2}>
        {(counts) => (
          <dl className="grid grid-cols-3 gap-2 sm:gap-2.5 xl:auto-cols-fr xl:grid-flow-col xl:grid-cols-none">
            {tiles.map(({ id, name }) => {
              const count = counts[id];
              // Decisions are counted for those who manage.
              if (count === null) return null;
              return (
                <div
                  key={id}
                  className="flex flex-col-reverse justify-between rounded-card border border-line bg-raised px-3 pt-2.5 pb-3.5 sm:px-4"
                >
                  <span aria-hidden className="mt-2.5 block h-1 rounded-full">
                    <span
                      className="block h-full rounded-full bg-accent transition-[width] duration-200 motion-reduce:transition-none"
                      style={{
                        width: `${counts.invited === 0 ? 0 : Math.min(100, (count / counts.invited) * 100)}%`,
                        minWidth: count > 0 ? 4 : 0,
                      }}
                    />
                  </span>
                  <dt className="text-13 text-ink-2">{t(name)}</dt>
                  <dd className="font-display text-24 leading-tight tabular-nums">{count}</dd>
                </div>
              );
            })}
          </dl>
        )}
      </Load>
    </section>
  );
}
