import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { useFormat } from '../format.ts';
import { Initials } from '../frame/Account.tsx';
import { PageHead } from '../frame/PageHead.tsx';
import { Load } from '../Load.tsx';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import { membersQuery } from './api.ts';
import { InviteMemberPanel } from './InviteMemberPanel.tsx';
import { PendingInvitations } from './PendingInvitations.tsx';

export function TeamPage() {
  const t = useText();
  const format = useFormat();
  const me = useQuery(meQuery).data;
  const members = useQuery(membersQuery);
  const [inviting, setInviting] = useState(false);
  const mayInvite = me?.role === 'owner' || me?.role === 'admin';
  return (
    <>
      <PageHead
        title={t('team.title')}
        actions={
          mayInvite ? (
            <Button look="primary" onPress={() => setInviting(true)}>
              <UserPlus aria-hidden size={18} />
              {t('team.invite')}
            </Button>
          ) : undefined
        }
      />
      <div className="flex flex-col gap-6">
        <section aria-labelledby="members" className="flex flex-col gap-3">
          <h2 id="members" className="font-display text-21">
            {t('team.members')}
          </h2>
          <Load query={members}>
            {({ items }) => (
              <ul className="overflow-hidden rounded-card border border-line bg-raised">
                {items.map((member) => (
                  <li
                    key={member.userId}
                    className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-5 py-3 last:border-b-0"
                  >
                    <Initials name={member.name} />
                    <span className="min-w-0 flex-1 basis-48">
                      <span className="block font-semibold">
                        {member.userId === me?.userId ? t('team.you', { name: member.name }) : member.name}
                      </span>
                      <span className="block text-13 break-all text-ink-2">{member.email}</span>
                    </span>
                    <span className="text-15 sm:w-28">{t(`role.${member.role}`)}</span>
                    <span className="text-13 text-ink-2 sm:w-48 sm:text-right">
                      {t('team.since', { when: format.date(member.joinedAt) })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Load>
        </section>
        {mayInvite ? <PendingInvitations /> : <p className="text-15 text-ink-2">{t('team.who-invites')}</p>}
      </div>
      {mayInvite ? <InviteMemberPanel isOpen={inviting} onClose={() => setInviting(false)} /> : null}
    </>
  );
}
