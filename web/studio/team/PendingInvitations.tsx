import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { Load } from '../Load.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import { cancelMemberInvitation, memberInvitationsQuery } from './api.ts';

export function PendingInvitations() {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const invitations = useQuery(memberInvitationsQuery);
  const [error, setError] = useState<unknown>(null);

  const cancel = async (id: string) => {
    setError(null);
    try {
      await cancelMemberInvitation(id);
      await client.invalidateQueries({ queryKey: keys.memberInvitations });
    } catch (cause) {
      setError(cause);
    }
  };

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
                  <span className="min-w-0 flex-1 basis-48 font-semibold break-all">{invitation.email}</span>
                  <span className="text-15 sm:w-28">{t(`role.${invitation.role}`)}</span>
                  <span className="text-13 text-ink-2">
                    {t('team.pending.until', { when: format.date(invitation.expiresAt) })}
                  </span>
                  <Button
                    look="quiet"
                    onPress={() => void cancel(invitation.id)}
                    aria-label={t('team.pending.cancel-of', { email: invitation.email })}
                  >
                    {t('team.pending.cancel')}
                  </Button>
                </li>
              ))}
            </ul>
          );
        }}
      </Load>
    </section>
  );
}
