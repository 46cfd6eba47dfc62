import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Select } from '../../ui/studio/Select.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { Initials } from '../frame/Account.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { Me, Member, Role } from '../types.ts';
import { changeRole, removeMember, restoreMember } from './api.ts';
import { mayChange } from './rules.ts';

/** One member: who, since when, and what may be changed about them. */
export function MemberRow({ member, me, owners }: { member: Member; me: Me; owners: number }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const may = mayChange(me, member, owners);
  const self = member.userId === me.userId;
  const { name } = member;

  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey: keys.members });
    }
  };
  const give = (role: Role) =>
    during(async () => {
      const before = member.role;
      await changeRole(member.userId, role);
      if (self) await client.invalidateQueries({ queryKey: keys.me });
      // One's own role goes down only, so that it can't be taken back.
      const undo = self ? undefined : { name: t('action.undo'), run: () => void give(before) };
      say(t('team.role-changed', { name, role: t(`role.${role}`) }), undo);
    });
  const remove = () =>
    during(async () => {
      await removeMember(member.userId);
      const back = async () => {
        await restoreMember(member.userId);
        await client.invalidateQueries({ queryKey: keys.members });
        say(t('team.restored', { name }));
      };
      say(t('team.removed', { name }), { name: t('action.undo'), run: () => void back().catch(setError) });
    });

  return (
    <li className="flex flex-col gap-2 border-b border-line px-5 py-3.5 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Initials name={name} />
        <span className="min-w-0 flex-1 basis-52">
          <span className="block font-semibold break-words">{self ? t('team.you', { name }) : name}</span>
          <span className="block text-13 break-all text-ink-2">{member.email}</span>
        </span>
        <span className="text-13 text-ink-2 sm:w-44">
          <span className="block">{t('team.joined', { when: format.date(member.joinedAt) })}</span>
          <LastActive at={member.lastActiveAt} />
        </span>
        {may.roles.length > 1 ? (
          <Select<Role>
            label={t('team.role-of', { name })}
            labelHidden
            className="w-44"
            isDisabled={busy}
            value={member.role}
            onChange={(role) => {
              if (role !== member.role) void give(role);
            }}
            choices={may.roles.map((id) => ({ id, name: t(`role.${id}`), detail: t(`role.${id}.detail`) }))}
          />
        ) : (
          <span className="text-15 sm:w-44 sm:px-3">{t(`role.${member.role}`)}</span>
        )}
        <span className="flex sm:w-56 sm:justify-end">
          {may.remove ? (
            <Button
              look="quiet"
              isPending={busy}
              onPress={() => void remove()}
              aria-label={t('team.remove-of', { name })}
            >
              {t('team.remove')}
            </Button>
          ) : null}
        </span>
      </div>
      {may.bar ? <p className="text-13 text-ink-2">{t(may.bar)}</p> : null}
      <ActionFailure error={error} />
    </li>
  );
}

/** Known to the hour, so nothing finer is said. */
function LastActive({ at }: { at: string | null }) {
  const t = useText();
  const format = useFormat();
  if (at === null) return <span className="block">{t('team.active-never')}</span>;
  const now = Date.now() - Date.parse(at) < 2 * 3600_000;
  return <span className="block">{now ? t('team.active-now') : t('team.active', { when: format.relative(at) })}</span>;
}
