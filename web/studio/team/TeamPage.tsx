import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Blank } from '../../ui/studio/States.tsx';
import { useFormat } from '../format.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { Load } from '../Load.tsx';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import { membersQuery } from './api.ts';
import { InviteMemberPanel } from './InviteMemberPanel.tsx';
import { MemberRow } from './MemberRow.tsx';
import { PendingInvitations } from './PendingInvitations.tsx';

export function TeamPage() {
  const t = useText();
  const format = useFormat();
  const me = useQuery(meQuery).data;
  const mayList = me !== undefined && me.role !== 'reviewer';
  const members = useQuery({ ...membersQuery, enabled: mayList });
  const [inviting, setInviting] = useState(false);
  const mayManage = me?.role === 'owner' || me?.role === 'admin';
  if (me && !mayList) {
    return (
      <>
        <PageHead title={t('team.title')} />
        <Blank title={t('team.not-yours.title')}>{t('team.not-yours.body', { names: format.list(me.managers) })}</Blank>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t('team.title')}
        actions={
          mayManage ? (
            <Button look="primary" onPress={() => setInviting(true)}>
              <UserPlus aria-hidden size={18} />
              {t('team.invite')}
            </Button>
          ) : undefined
        }
      />
      <div className="flex max-w-6xl flex-col gap-6">
        <section aria-labelledby="members" className="flex flex-col gap-3">
          <h2 id="members" className="font-display text-21">
            {t('team.members')}
          </h2>
          <Load query={members}>
            {({ items }) =>
              me ? (
                <ul className="overflow-hidden rounded-card border border-line bg-raised">
                  {byName(items).map((member) => (
                    <MemberRow
                      key={member.userId}
                      member={member}
                      me={me}
                      owners={items.filter(({ role }) => role === 'owner').length}
                    />
                  ))}
                </ul>
              ) : null
            }
          </Load>
        </section>
        {mayManage ? <PendingInvitations /> : <p className="text-15 text-ink-2">{t('team.who-invites')}</p>}
      </div>
      {mayManage ? <InviteMemberPanel isOpen={inviting} onClose={() => setInviting(false)} /> : null}
    </>
  );
}

const byName = <T extends { name: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => a.name.localeCompare(b.name));
