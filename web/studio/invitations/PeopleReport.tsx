import { CheckCircle2, X } from 'lucide-react';
import { Button } from '../../ui/studio/Button.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { useText } from '../text.ts';
import type { BatchResult } from '../types.ts';
import { type Person, type Wrong, wrongIn } from './people.ts';
import { SlipHint } from './SlipHint.tsx';
import { likelySlip } from './slip.ts';

export interface ReportRow extends Person {
  /** Its place in what was pasted, from 0. */
  id: number;
  /** What the server said of it; null once it was changed. */
  outcome: BatchResult['rows'][number]['outcome'] | null;
}
type Trouble = Wrong | 'already-invited';

/** Which rows can go, and what keeps the others. */
export function standing(rows: readonly ReportRow[]): { ready: ReportRow[]; troubled: Map<number, Trouble> } {
  const wrong = wrongIn(rows);
  const troubled = new Map<number, Trouble>();
  for (const [at, row] of rows.entries()) {
    const trouble = wrong.get(at) ?? (row.outcome === 'already-invited' ? 'already-invited' : refused(row));
    if (trouble) troubled.set(row.id, trouble);
  }
  return { ready: rows.filter((row) => !troubled.has(row.id)), troubled };
}
/** Our own look found nothing wrong with it, the server's did. */
const refused = (row: ReportRow): Trouble | null => (row.outcome === 'invalid' ? 'email' : null);

/** No page draws thousands of fields; whoever has put these right sees the next. */
const mostDrawn = 50;

/** Row by row what would happen; what is wrong is put right here. */
export function PeopleReport({ rows, onChange }: { rows: ReportRow[]; onChange: (rows: ReportRow[]) => void }) {
  const t = useText();
  const { ready, troubled } = standing(rows);
  // A row stays in its place while it is being put right: those that came with trouble are drawn.
  const drawn = rows
    .filter((row) => troubled.has(row.id) || row.outcome !== 'ready' || likelySlip(row.email))
    .slice(0, mostDrawn);
  const hidden = [...troubled.keys()].filter((id) => !drawn.some((row) => row.id === id)).length;
  const change = (id: number, part: Partial<Person>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part, outcome: null } : row)));
  return (
    <>
      <p className="flex items-center gap-2 text-15" aria-live="polite">
        <CheckCircle2 aria-hidden size={17} className="shrink-0 text-good" />
        {t('invite.many.ready', { ready: ready.length, troubled: troubled.size })}
      </p>
      {drawn.length > 0 ? (
        <ol className="flex flex-col gap-3">
          {drawn.map((row) => {
            const trouble = troubled.get(row.id);
            return (
              <li key={row.id} className="flex flex-col gap-2 rounded-button border border-line p-3">
                <div className="flex items-start justify-between gap-2">
                  <span className={trouble ? 'text-13 font-semibold text-warn' : 'text-13 font-semibold text-good'}>
                    {t('invite.many.row', { row: row.id + 1 })}{' '}
                    {trouble
                      ? t(`invite.many.wrong.${trouble}`)
                      : likelySlip(row.email)
                        ? null
                        : t('invite.many.right')}
                  </span>
                  <Button
                    look="icon"
                    className="-mt-2 -mr-2"
                    aria-label={t('invite.many.remove', { row: row.id + 1 })}
                    onPress={() => onChange(rows.filter((one) => one.id !== row.id))}
                  >
                    <X aria-hidden size={16} />
                  </Button>
                </div>
                <div className="grid gap-2 sm:grid-cols-[2fr_3fr]">
                  <TextField
                    label={t('invite.many.name-of', { row: row.id + 1 })}
                    labelHidden
                    placeholder={t('field.name')}
                    value={row.name}
                    onChange={(name) => change(row.id, { name })}
                    isInvalid={trouble === 'name'}
                  />
                  <TextField
                    label={t('invite.many.email-of', { row: row.id + 1 })}
                    labelHidden
                    placeholder={t('field.email')}
                    value={row.email}
                    onChange={(email) => change(row.id, { email })}
                    isInvalid={trouble !== undefined && trouble !== 'name'}
                  />
                </div>
                <SlipHint email={row.email} onTake={(email) => change(row.id, { email })} />
              </li>
            );
          })}
        </ol>
      ) : null}
      {hidden > 0 ? <p className="text-13 text-ink-2">{t('invite.many.hidden', { count: hidden })}</p> : null}
      {troubled.size > 0 ? <p className="text-13 text-ink-2">{t('invite.many.left')}</p> : null}
    </>
  );
}
