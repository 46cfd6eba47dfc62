import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  CalendarPlus,
  Eraser,
  KeyRound,
  Link2,
  ListOrdered,
  Mail,
  MoreHorizontal,
  Play,
  RotateCcw,
  UserPen,
  XCircle,
} from 'lucide-react';
import { Button } from '../../ui/studio/Button.tsx';
import { Menu, type MenuChoice } from '../../ui/studio/Menu.tsx';
import { meQuery } from '../session/api.ts';
import { type Translate, useText } from '../text.ts';
import type { InterviewDetail, Invitation } from '../types.ts';
import { isLive } from './next.ts';
import type { RowActions } from './useRowActions.tsx';

/** What may be done with one invitation, in the order in which it is needed. */
export function actionChoices(
  t: Translate,
  invitation: Invitation,
  { example }: Pick<InterviewDetail, 'example'>,
  actions: RowActions,
  mayErase: boolean,
): MenuChoice[] {
  const live = isLive(invitation);
  const ended = invitation.state === 'cancelled' || invitation.state === 'withdrawn';
  const choices: (MenuChoice | false)[] = [
    !ended && {
      id: 'link',
      name: t('link.copy'),
      icon: <Link2 aria-hidden size={16} />,
      run: () => actions.copyLink(invitation),
    },
    live && {
      id: 'extend',
      name: t('extend.open'),
      icon: <CalendarPlus aria-hidden size={16} />,
      run: () => actions.ask('extend', invitation),
    },
    !ended && {
      id: 'correct',
      name: t('correct.open'),
      icon: <UserPen aria-hidden size={16} />,
      run: () => actions.ask('correct', invitation),
    },
    live &&
      !example && {
        id: 'again',
        name: t('send-again.open'),
        icon: <Mail aria-hidden size={16} />,
        run: () => actions.sendAgain(invitation),
      },
    !ended &&
      !example && {
        id: 'renew',
        name: t('renew.open'),
        detail: t('renew.detail'),
        icon: <KeyRound aria-hidden size={16} />,
        run: () => actions.renewLink(invitation),
      },
    invitation.state === 'submitted' &&
      invitation.reopenedUntil === null && {
        id: 'reopen',
        name: t('reopen.open'),
        icon: <RotateCcw aria-hidden size={16} />,
        run: () => actions.ask('reopen', invitation),
      },
    live && {
      id: 'cancel',
      name: t('cancel.open'),
      icon: <XCircle aria-hidden size={16} />,
      run: () => actions.cancel([invitation]),
    },
    mayErase && {
      id: 'erase',
      name: t('erase.open'),
      icon: <Eraser aria-hidden size={16} />,
      run: () => actions.ask('erase', invitation),
    },
  ];
  return choices.filter((choice) => choice !== false);
}

interface RowMenuProps {
  invitation: Invitation;
  interview: InterviewDetail;
  onShow: () => void;
  actions: RowActions;
}

export function RowMenu({ invitation, interview, onShow, actions }: RowMenuProps) {
  const t = useText();
  const navigate = useNavigate();
  const me = useQuery(meQuery).data;
  const name = invitation.name ?? invitation.code;
  const mayErase = me?.role === 'owner' || me?.role === 'admin';
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
          search: { from: 'interview' },
        }),
    });
  }
  choices.push({ id: 'timeline', name: t('timeline.open'), icon: <ListOrdered aria-hidden size={16} />, run: onShow });
  if (interview.access === 'manage') choices.push(...actionChoices(t, invitation, interview, actions, mayErase));
  return (
    <Menu
      label={t('candidates.actions-for', { name })}
      choices={choices}
      trigger={
        <Button look="icon" aria-label={t('candidates.actions-for', { name })}>
          <MoreHorizontal aria-hidden size={18} />
        </Button>
      }
    />
  );
}
