import { type RefObject, useState } from 'react';
import { Checkbox } from '../../ui/studio/Choices.tsx';
import { useText } from '../text.ts';
import type { InterviewDetail, Invitation, Score } from '../types.ts';
import { InvitationRow } from './InvitationRow.tsx';
import type { RowActions } from './useRowActions.tsx';
import type { useSelection } from './useSelection.ts';
import type { useSteadyRows } from './useSteadyRows.ts';

const head = 'px-4 py-2.5 text-left text-13 font-semibold text-ink-2';
const columns = ['candidate', 'state', 'last', 'answers', 'score', 'next'] as const;

interface InvitationTableProps {
  table: RefObject<HTMLTableElement | null>;
  hold: ReturnType<typeof useSteadyRows>['hold'];
  rows: Invitation[];
  interview: InterviewDetail;
  scores: Score[];
  levels: number;
  /** Null: nothing can be chosen. */
  selection: ReturnType<typeof useSelection> | null;
  leaving: ReadonlySet<string>;
  onShow: (id: string) => void;
  actions: RowActions;
}

export function InvitationTable(props: InvitationTableProps) {
  const { table, hold, rows, interview, scores, levels, selection, leaving, onShow, actions } = props;
  const t = useText();
  // Tab stops at one row, the arrows go on from there.
  const [stop, setStop] = useState<string | null>(null);
  const stopAt = rows.some((row) => row.id === stop) ? stop : rows[0]?.id;
  const byId = new Map(scores.map((score) => [score.invitationId, score]));
  const all = selection !== null && selection.chosen.length === rows.length;
  return (
    <table
      ref={table}
      {...hold}
      onFocus={(event) => {
        hold.onFocus();
        const id = (event.target as Element).closest<HTMLElement>('tr[data-row]')?.dataset.row;
        if (id) setStop(id);
      }}
      className="w-full border-separate border-spacing-0 overflow-hidden rounded-card border border-line bg-raised text-15 max-md:block"
    >
      <caption className="sr-only">{t('candidates.title')}</caption>
      <thead className="bg-sunken max-md:sr-only">
        <tr>
          {selection ? (
            <th scope="col" className="w-8 py-1 pr-0 pl-4">
              <Checkbox isSelected={all} onChange={selection.chooseAll}>
                <span className="sr-only">{t('candidates.choose-all')}</span>
              </Checkbox>
            </th>
          ) : null}
          {columns.map((column) => (
            <th key={column} scope="col" className={head}>
              {t(`candidates.${column}`)}
            </th>
          ))}
          <th scope="col" className={head}>
            <span className="sr-only">{t('candidates.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((invitation) => (
          <InvitationRow
            key={invitation.id}
            invitation={invitation}
            interview={interview}
            score={byId.get(invitation.id)}
            levels={levels}
            isStop={invitation.id === stopAt}
            isChosen={selection?.chosen.includes(invitation.id) ?? false}
            isLeaving={leaving.has(invitation.id)}
            onChoose={selection ? (range) => selection.choose(invitation.id, range) : null}
            onShow={() => onShow(invitation.id)}
            actions={actions}
          />
        ))}
      </tbody>
    </table>
  );
}
