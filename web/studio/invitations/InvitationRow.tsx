import { Link, useNavigate } from '@tanstack/react-router';
import { CalendarPlus, Link2, ListOrdered, MoreHorizontal, Play, XCircle } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Menu, type MenuChoice } from '../../ui/studio/Menu.tsx';
import { useFormat } from '../format.ts';
import { useText } from '../text.ts';
import type { InterviewAccess, Invitation, Score } from '../types.ts';
import { CancelDialog, ExtendDialog, LinkDialog } from './InvitationDialogs.tsx';
import { InvitationStateChip } from './InvitationStateChip.tsx';
import { lastMoment, nextStep, scoreText } from './next.ts';

const cell = 'border-t border-line px-4 py-3 max-md:border-0 max-md:p-0';

export interface InvitationRowProps {
  invitation: Invitation;
  score: Score | undefined;
  levels: number;
  access: InterviewAccess;
  onShow: () => void;
}

/** One candidate. On phones a row becomes a small sheet, so that nothing needs to be scrolled sideways. */
export function InvitationRow({ invitation, score, levels, access, onShow }: InvitationRowProps) {
  const t = useText();
  const format = useFormat();
  const submitted = invitation.state === 'submitted';
  const last = lastMoment(invitation);
  const name = invitation.name ?? invitation.code;
  return (
    <tr className="relative hover:bg-sunken max-md:grid max-md:grid-cols-[1fr_auto] max-md:items-center max-md:gap-x-3 max-md:gap-y-1 max-md:border-t max-md:border-line max-md:px-4 max-md:py-3 max-md:first:border-t-0">
      <th scope="row" className={`${cell} text-left font-normal`}>
        {submitted ? (
          <Link
            to="/interviews/$interview/review/$invitation"
            params={{ interview: invitation.interviewId, invitation: invitation.id }}
            className="font-semibold break-words text-ink underline-offset-2 hover:underline"
          >
            {name}
          </Link>
        ) : (
          <button
            type="button"
            onClick={onShow}
            className="text-left font-semibold break-words text-ink underline-offset-2 hover:underline"
          >
            {name}
          </button>
        )}{' '}
        {invitation.name === null ? null : <span className="text-13 text-ink-2">{invitation.code}</span>}
      </th>
      <td className={`${cell} max-md:col-start-1`}>
        <InvitationStateChip invitation={invitation} />
      </td>
      <td className={`${cell} text-ink-2 max-md:hidden`}>
        <time dateTime={last} title={format.moment(last)}>
          {format.relative(last)}
        </time>
      </td>
      <td className={`${cell} tabular-nums max-md:col-start-1`}>
        {t('candidates.answered', { done: invitation.answered, all: invitation.questionCount })}
      </td>
      <td className={`${cell} whitespace-nowrap tabular-nums max-md:hidden`}>{scoreText(format, score, levels)}</td>
      <td className={`${cell} text-ink-2 max-md:col-start-1`}>{nextStep(t, format, invitation, score)}</td>
      <td
        className={`${cell} w-12 text-right max-md:col-start-2 max-md:row-span-4 max-md:row-start-1 max-md:self-start`}
      >
        <RowMenu invitation={invitation} access={access} name={name} onShow={onShow} />
      </td>
    </tr>
  );
}

function RowMenu({
  invitation,
  access,
  name,
  onShow,
}: {
  invitation: Invitation;
  access: InterviewAccess;
  name: string;
  onShow: () => void;
}) {
  const t = useText();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'link' | 'extend' | 'cancel' | null>(null);
  const done = () => setDialog(null);
  const underWay = invitation.state === 'invited' || invitation.state === 'opened' || invitation.state === 'started';
  const manages = access === 'manage';

  const choices: MenuChoice[] = [];
  if (invitation.state === 'submitted') {
    choices.push({
      id: 'review',
      name: t('candidates.open-review'),
      icon: <Play aria-hidden size={16} />,
      run: () =>
        void navigate({
          to: '/interviews/$interview/review/$invitation',
          params: { interview: invitation.interviewId, invitation: invitation.id },
        }),
    });
  }
  choices.push({ id: 'timeline', name: t('timeline.open'), icon: <ListOrdered aria-hidden size={16} />, run: onShow });
  if (manages && underWay) {
    choices.push(
      { id: 'link', name: t('link.open'), icon: <Link2 aria-hidden size={16} />, run: () => setDialog('link') },
      {
        id: 'extend',
        name: t('extend.open'),
        icon: <CalendarPlus aria-hidden size={16} />,
        run: () => setDialog('extend'),
      },
      { id: 'cancel', name: t('cancel.open'), icon: <XCircle aria-hidden size={16} />, run: () => setDialog('cancel') },
    );
  }
  return (
    <>
      <Menu
        label={t('candidates.actions-for', { name })}
        choices={choices}
        trigger={
          <Button look="icon" aria-label={t('candidates.actions-for', { name })}>
            <MoreHorizontal aria-hidden size={18} />
          </Button>
        }
      />
      {dialog === 'link' ? <LinkDialog invitation={invitation} onClose={done} /> : null}
      {dialog === 'extend' ? <ExtendDialog invitation={invitation} onClose={done} /> : null}
      {dialog === 'cancel' ? <CancelDialog invitation={invitation} onClose={done} /> : null}
    </>
  );
}
