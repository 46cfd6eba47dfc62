import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { Load } from '../Load.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { MemberInvitation } from '../types.ts';
import {
  cancelMemberInvitation,
  memberInvitationsQuery,
  resendMemberInvitation,
  restoreMemberInvitation,
} from './api.ts';

const over = ({ expiresAt }: MemberInvitation): boolean => Date.parse(expiresAt) < Date.now();

export function PendingInvitations() {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const invitations = useQuery(memberInvitationsQuery);
  const [error, setError] = useState<unknown>(null);

  const during = async (work: () => Promise<unknown>) => {
    setError(null);
    try {
      await work();
    } catch (cause) {
      setError(cause);
    }
    await client.invalidateQueries({ queryKey: keys.memberInvitations });
  };
  const cancel = ({ id, email }: MemberInvitation) =>
    during(async () => {
      await cancelMemberInvitation(id);
      const undo = () => void during(() => restoreMemberInvitation(id));
      say(t('team.pending.cancelled', { email }), { name: t('action.undo'), run: undo });
    });
  const resend = ({ id, email }: MemberInvitation) =>
    during(async () => {
      const { expiresAt } = await resendMemberInvitation(id);
      say(t('team.pending.resent', { email, when: format.date(expiresAt) }));
    });

  return (
    <section aria-labelledby="pending" className="flex flex-col gap-3">
      <h2 id="pending" className="font-display text-21">
        {t('team.pending')}
      </h2>
      <ActionFailure error={error} />
      <Load query={invitations} rows={2}>
        {({ items }) => {
          const pending = items.filter((invitation) => invitation.state === 'pending');
          if (pending.length === 0) return <p className="text-15 text-ink-2">{t('team.pending.none')}</p>;
          return (
            <ul className="overflow-hidden rounded-card border border-line bg-raised">
              {pending.map((invitation) => (
                <li
                  key={invitation.id}
                  className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-5 py-3 last:border-b-0"
                >
                  <span aria-hidden className="flex size-6 shrink-0 items-center justify-center text-ink-2">
                    <Mail size={18} />
                  </span>
                  <span className="min-w-0 flex-1 basis-52 font-semibold break-all">{invitation.email}</span>
                  <span className="text-13 text-ink-2 sm:w-44">
                    {t(over(invitation) ? 'team.pending.over' : 'team.pending.until', {
                      when: format.date(invitation.expiresAt),
                    })}
                  </span>
                  <span className="text-15 sm:w-44 sm:px-3">{t(`role.${invitation.role}`)}</span>
                  <span className="flex flex-wrap max-sm:-ml-3 sm:w-56 sm:justify-end">
                    <Button
                      look="quiet"
                      onPress={() => void resend(invitation)}
                      aria-label={t('team.pending.resend-of', { email: invitation.email })}
                    >
                      {t('team.pending.resend')}
                    </Button>
                    <Button
                      look="quiet"
                      onPress={() => void cancel(invitation)}
                      aria-label={t('team.pending.cancel-of', { email: invitation.email })}
                    >
                      {t('team.pending.cancel')}
                    </Button>
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Load>
    </section>
  );
}
