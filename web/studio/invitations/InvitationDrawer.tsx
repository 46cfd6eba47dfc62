import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MoreHorizontal, Play } from 'lucide-react';
import { Button, buttonClass } from '../../ui/studio/Button.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { Menu } from '../../ui/studio/Menu.tsx';
import { useFormat } from '../format.ts';
import { Load } from '../Load.tsx';
import { Mails } from '../messages/Mails.tsx';
import { RequestsOf } from '../requests/RequestsOf.tsx';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import type { InterviewDetail, Invitation } from '../types.ts';
import { invitationQuery } from './api.ts';
import { InvitationStateChip } from './InvitationStateChip.tsx';
import { isLive } from './next.ts';
import { actionChoices } from './RowMenu.tsx';
import { Timeline } from './Timeline.tsx';
import type { RowActions } from './useRowActions.tsx';

interface DrawerProps {
  id: string;
  interview: InterviewDetail;
  actions: RowActions;
  onClose: () => void;
}

/** One candidate: where they stand, what may be done, what happened. Its address can be shared. */
export function InvitationDrawer({ id, interview, actions, onClose }: DrawerProps) {
  const t = useText();
  const invitation = useQuery(invitationQuery(interview.id, id));
  const title = invitation.data ? (invitation.data.name ?? invitation.data.code) : t('candidates.candidate');
  return (
    <Dialog isOpen onClose={onClose} place="side" title={title} closeLabel={t('action.close')}>
      <Load query={invitation} rows={4} level={3}>
        {(data) => <Candidate invitation={data} interview={interview} actions={actions} />}
      </Load>
    </Dialog>
  );
}

function Candidate({
  invitation,
  interview,
  actions,
}: Omit<DrawerProps, 'id' | 'onClose'> & { invitation: Invitation }) {
  const t = useText();
  const format = useFormat();
  const me = useQuery(meQuery).data;
  const zone = invitation.deadlineZone;
  const mayErase = me?.role === 'owner' || me?.role === 'admin';
  const manages = interview.access === 'manage';
  const choices = manages ? actionChoices(t, invitation, interview, actions, mayErase) : [];
  const [first, second, ...rest] = choices;
  return (
    <>
      <div className="-mt-2 flex flex-wrap items-center gap-2 text-13 text-ink-2">
        <InvitationStateChip invitation={invitation} />
        {invitation.name === null ? null : <span>{invitation.code}</span>}
        {invitation.email === null ? null : <span className="break-all">{invitation.email}</span>}
      </div>
      {isLive(invitation) && invitation.deadlineAt ? (
        <p className="text-15">
          {t(invitation.expired ? 'invitation.deadline.was' : 'invitation.deadline', {
            when: format.moment(invitation.deadlineAt, zone),
            zone,
          })}
        </p>
      ) : null}
      {invitation.reopenedUntil ? (
        <p className="text-15">
          {t('invitation.reopened', { when: format.moment(invitation.reopenedUntil, zone), zone })}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {invitation.state === 'submitted' ? (
          <Link
            to="/interviews/$interview/review/$invitation"
            params={{ interview: invitation.interviewId, invitation: invitation.id }}
            search={{ from: 'interview' }}
            className={buttonClass('primary')}
          >
            <Play aria-hidden size={17} />
            {t('candidates.open-review')}
          </Link>
        ) : null}
        {[first, second].map((choice) =>
          choice ? (
            <Button key={choice.id} onPress={choice.run}>
              {choice.icon}
              {choice.name}
            </Button>
          ) : null,
        )}
        {rest.length > 0 ? (
          <Menu
            label={t('candidates.actions')}
            choices={rest}
            trigger={
              <Button aria-label={t('candidates.actions')}>
                <MoreHorizontal aria-hidden size={18} />
              </Button>
            }
          />
        ) : null}
      </div>
      {manages ? (
        <>
          <RequestsOf invitationId={invitation.id} />
          <h3 className="font-display text-17">{t('mail.title')}</h3>
          <Mails invitation={invitation.id} />
        </>
      ) : null}
      <h3 className="font-display text-17">{t('timeline.title')}</h3>
      <Timeline invitation={invitation.id} />
    </>
  );
}
