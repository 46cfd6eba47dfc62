import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { useFormat } from '../format.ts';
import { Load } from '../Load.tsx';
import { useText } from '../text.ts';
import type { Event, InterviewAccess, Invitation } from '../types.ts';
import { timelineQuery } from './api.ts';
import { InvitationStateChip } from './InvitationStateChip.tsx';

/** What happened with one invitation, newest first. */
export function InvitationDrawer({
  invitation,
  onClose,
}: {
  invitation: Invitation;
  access: InterviewAccess;
  onClose: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const timeline = useQuery(timelineQuery(invitation.id));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      place="side"
      title={invitation.name ?? invitation.code}
      closeLabel={t('action.close')}
    >
      <div className="flex flex-wrap items-center gap-2 text-13 text-ink-2">
        <InvitationStateChip invitation={invitation} />
        {invitation.name === null ? null : <span>{invitation.code}</span>}
        {invitation.email === null ? null : <span className="break-all">{invitation.email}</span>}
      </div>
      <p className="text-15">
        {t('invitation.deadline', {
          when: format.moment(invitation.deadlineAt, invitation.deadlineZone),
          zone: invitation.deadlineZone,
        })}
      </p>
      <h3 className="font-display text-17">{t('timeline.title')}</h3>
      <Load query={timeline} level={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-15 text-ink-2">{t('timeline.empty')}</p>
          ) : (
            <ol className="flex flex-col gap-4 border-l border-line-strong pl-4">
              {newestFirst(items).map((event) => (
                <li key={event.cursor} className="relative">
                  <span aria-hidden className="absolute top-2 -left-[21px] size-2 rounded-full bg-accent" />
                  <span className="block text-15">{t(`event.${event.kind}`)}</span>
                  <span className="block text-13 text-ink-2">
                    <time dateTime={event.at} title={format.moment(event.at)}>
                      {format.relative(event.at)}
                    </time>
                    {event.actor.name ? ` · ${event.actor.name}` : ` · ${t(`actor.${event.actor.kind}`)}`}
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Load>
    </Dialog>
  );
}

function newestFirst(events: Event[]): Event[] {
  return [...events].sort((a, b) => b.at.localeCompare(a.at));
}
