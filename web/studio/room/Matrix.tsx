import { useFormat } from '../format.ts';
import { Initials } from '../frame/Account.tsx';
import { useText } from '../text.ts';
import type { Criterion, Review } from '../types.ts';
import { type Cell, matrix, type Row } from './spread.ts';

/** Criteria × raters. A criterion has a line of its own above its values, so that five raters fit on the narrowest phone. */
export function Matrix({ criteria, reviews, mine }: { criteria: Criterion[]; reviews: Review[]; mine: string | null }) {
  const t = useText();
  if (criteria.length === 0) return null;
  return (
    <table className="w-full table-fixed border-separate border-spacing-x-1 border-spacing-y-0 text-15">
      <caption className="sr-only">{t('matrix.title')}</caption>
      <thead>
        <tr>
          {reviews.map((review) => (
            <th key={review.id} scope="col" className="pb-1 text-13 font-semibold text-ink-2">
              <span className="flex flex-col items-center gap-0.5" title={review.reviewer}>
                <Initials name={review.reviewer} />
                <span className="w-full truncate text-center">
                  {review.id === mine ? t('others.you') : firstName(review.reviewer)}
                </span>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      {matrix(criteria, reviews).map((row) => (
        <tbody key={row.criterion.id}>
          <tr>
            <th scope="rowgroup" colSpan={reviews.length} className="pt-2.5 pb-1 text-left font-normal">
              <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="text-13 font-semibold break-words">{row.criterion.name}</span>
                <Apart row={row} />
              </span>
            </th>
          </tr>
          <tr>
            {row.cells.map((cell) => (
              <td key={cell.review} className="p-0">
                <Value cell={cell} levels={row.criterion.levels} mine={cell.review === mine} />
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}

const firstName = (name: string): string => name.split(/\s+/)[0] ?? name;

function Apart({ row }: { row: Row }) {
  const t = useText();
  const { low, high, apart } = row;
  if (low === null || high === null) return <span className="text-13 text-ink-2">{t('matrix.nobody')}</span>;
  if (apart === null) return null;
  if (apart === 0) return <span className="text-13 text-ink-2">{t('matrix.agree')}</span>;
  return (
    <span className={`text-13 ${row.most ? 'rounded-chip bg-warn-soft px-1.5 font-semibold text-warn' : 'text-ink-2'}`}>
      {t(row.most ? 'matrix.most' : 'matrix.apart', { low, high })}
    </span>
  );
}

/** The value, with the scale under it as a bar: a row of bars of different length is a disagreement. */
function Value({ cell, levels, mine }: { cell: Cell; levels: number; mine: boolean }) {
  const t = useText();
  const format = useFormat();
  const none = cell.cannotJudge ? t('criterion.cannot-judge') : t('matrix.nothing');
  const share = cell.value === null ? 0 : (cell.value - 1) / (levels - 1);
  return (
    <div
      className={`flex min-h-11 flex-col items-center justify-center rounded-chip px-0.5 pt-1 pb-1.5 text-center ${mine ? 'bg-accent-soft' : 'bg-sunken'}`}
    >
      {cell.value === null ? (
        <span className="text-[0.6875rem] leading-tight text-ink-2" title={cell.reason || undefined}>
          {none}
        </span>
      ) : (
        <span className="font-semibold tabular-nums">
          {format.number(cell.value)}
          <span className="sr-only"> {t('matrix.of', { levels })}</span>
        </span>
      )}
      {cell.now ? (
        <span className="text-[0.6875rem] leading-tight text-ink-2 tabular-nums">
          {t('matrix.now', { value: cell.now.value === null ? t('criterion.cannot-judge') : cell.now.value })}
        </span>
      ) : null}
      {cell.value === null ? null : (
        <span aria-hidden className="mt-1 h-1 w-full max-w-16 rounded-full bg-line">
          <span className="block h-full rounded-full bg-accent" style={{ width: `${Math.max(6, share * 100)}%` }} />
        </span>
      )}
    </div>
  );
}
