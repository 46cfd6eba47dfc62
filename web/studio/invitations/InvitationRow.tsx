import { Link } from '@tanstack/react-router';
import { Checkbox } from '../../ui/studio/Choices.tsx';
import { cx } from '../../ui/studio/classes.ts';
import { useFormat } from '../format.ts';
import { useText } from '../text.ts';
import type { InterviewDetail, Invitation, Score } from '../types.ts';
import { InvitationStateChip } from './InvitationStateChip.tsx';
import { isLive, lastMoment, nextStep, scoreText } from './next.ts';
import { RowMenu } from './RowMenu.tsx';
import type { RowActions } from './useRowActions.tsx';

const cell = 'border-t border-line px-4 py-2 max-md:border-0 max-md:p-0';

export interface InvitationRowProps {
  invitation: Invitation;
  interview: InterviewDetail;
  score: Score | undefined;
  levels: number;
  /** The one row that Tab stops at. */
  isStop: boolean;
  isChosen: boolean;
  /** Cancelled a moment ago, and not yet for good. */
  isLeaving: boolean;
  onChoose: ((range: boolean) => void) | null;
  onShow: () => void;
  actions: RowActions;
}

/** One candidate. On phones a row becomes a small sheet, so that nothing needs to be scrolled sideways. */
export function InvitationRow(props: InvitationRowProps) {
  const { invitation, interview, score, levels, isStop, isChosen, isLeaving, onChoose, onShow, actions } = props;
  const t = useText();
  const format = useFormat();
  const last = lastMoment(invitation);
  const name = invitation.name ?? invitation.code;
  const manages = interview.access === 'manage';
  const next = nextStep(t, format, invitation, score, {
    manages,
    rates: interview.access !== 'view',
    open: interview.state === 'open',
  });
  const nothingYet = invitation.answered === 0 && invitation.state !== 'submitted' && invitation.state !== 'started';
  return (
    <tr
      data-row={invitation.id}
      tabIndex={isStop ? 0 : -1}
      aria-selected={onChoose ? isChosen : undefined}
      className={cx(
        'group/row relative -outline-offset-2 max-md:grid max-md:items-center max-md:gap-x-3 max-md:gap-y-1 max-md:border-t max-md:border-line max-md:px-4 max-md:py-3 max-md:first:border-t-0',
        onChoose ? 'max-md:grid-cols-[auto_1fr_auto]' : 'max-md:grid-cols-[1fr_auto]',
        isChosen ? 'bg-accent-soft' : 'hover:bg-sunken',
        isLeaving && 'opacity-55',
      )}
    >
      {onChoose ? (
        <td className={cx(cell, 'w-8 pr-0 max-md:row-span-4 max-md:row-start-1 max-md:self-start')}>
          <Checkbox isSelected={isChosen} onChange={() => onChoose(false)}>
            <span className="sr-only">{t('candidates.choose', { name })}</span>
          </Checkbox>
        </td>
      ) : null}
      <th scope="row" className={cx(cell, 'text-left font-normal')}>
        {invitation.state === 'submitted' ? (
          <Link
            to="/interviews/$interview/review/$invitation"
            params={{ interview: invitation.interviewId, invitation: invitation.id }}
            search={{ from: 'interview' }}
            className="font-semibold break-words text-ink underline-offset-2 hover:underline"
          >
            {name}
          </Link>
        ) : (
          <button
            type="button"
            onClick={onShow}
            className="cursor-pointer text-left font-semibold break-words text-ink underline-offset-2 hover:underline"
          >
            {name}
          </button>
        )}{' '}
        {invitation.name === null ? null : (
          <span className="text-13 whitespace-nowrap text-ink-2">{invitation.code}</span>
        )}
      </th>
      <td className={cx(cell, 'max-md:col-start-[-3]')}>
        {isLeaving ? (
          <InvitationStateChip invitation={{ state: 'cancelled', expired: false, decision: null }} />
        ) : (
          <InvitationStateChip invitation={invitation} score={score} />
        )}
      </td>
      <td className={cx(cell, 'whitespace-nowrap text-ink-2 max-md:hidden')}>
        <time dateTime={last} title={format.moment(last)}>
          {format.relative(last)}
        </time>
      </td>
      <td className={cx(cell, 'whitespace-nowrap tabular-nums max-md:col-start-[-3]')}>
        {nothingYet ? (
          <>
            <span aria-hidden className="max-md:hidden">
              —
            </span>
            <span className="sr-only">{t('candidates.answered.none')}</span>
          </>
        ) : (
          <>
            <span className="text-ink-2 md:hidden">{t('candidates.answers')} </span>
            {t('candidates.answered', { done: invitation.answered, all: invitation.questionCount })}
          </>
        )}
      </td>
      <td className={cx(cell, 'whitespace-nowrap tabular-nums max-md:hidden')}>{scoreText(format, score, levels)}</td>
      <td className={cx(cell, 'text-ink-2 max-md:col-start-[-3]', next.mine && 'font-medium text-ink')}>
        {isLeaving ? t('next.cancelled') : next.words}
      </td>
      <td
        className={cx(
          cell,
          'w-12 text-right max-md:col-start-[-2] max-md:row-span-4 max-md:row-start-1 max-md:self-start',
        )}
      >
        {isLeaving && isLive(invitation) ? null : (
          <RowMenu invitation={invitation} interview={interview} onShow={onShow} actions={actions} />
        )}
      </td>
    </tr>
  );
}
