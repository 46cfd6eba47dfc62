import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { Select } from '../../ui/studio/Select.tsx';
import { ActionFailure } from '../Failure.tsx';
import { Load } from '../Load.tsx';
import { keys } from '../queries.ts';
import { membersQuery } from '../team/api.ts';
import { useText } from '../text.ts';
import type { InterviewAccess, InterviewMember, Member } from '../types.ts';
import { accessQuery, removeAccess, setAccess } from './api.ts';

type Choice = InterviewAccess | 'none';

/** Who may do what in this interview. Owners and admins manage every interview and are only named. */
export function AccessPanel({
  interview,
  isOpen,
  onClose,
}: {
  interview: string;
  isOpen: boolean;
  onClose: () => void;
}) {
  const t = useText();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} place="side" title={t('access.title')} closeLabel={t('action.close')}>
      <p className="text-15 text-ink-2">{t('access.body')}</p>
      <AccessList interview={interview} />
    </Dialog>
  );
}

function AccessList({ interview }: { interview: string }) {
  const access = useQuery(accessQuery(interview));
  const members = useQuery(membersQuery);
  return (
    <Load query={members} level={3}>
      {(all) => (
        <Load query={access} level={3}>
          {(given) => (
            <ul className="flex flex-col">
              {all.items.map((member) => (
                <AccessRow key={member.userId} interview={interview} member={member} given={given.items} />
              ))}
            </ul>
          )}
        </Load>
      )}
    </Load>
  );
}

function AccessRow({ interview, member, given }: { interview: string; member: Member; given: InterviewMember[] }) {
  const t = useText();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const access = given.find((one) => one.userId === member.userId)?.access;
  const whole = member.role === 'owner' || member.role === 'admin';

  const change = async (choice: Choice) => {
    setError(null);
    try {
      await (choice === 'none' ? removeAccess(interview, member.userId) : setAccess(interview, member.userId, choice));
      await client.invalidateQueries({ queryKey: keys.access(interview) });
    } catch (cause) {
      setError(cause);
    }
  };

  return (
    <li className="flex flex-col gap-2 border-b border-line py-3 last:border-b-0">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="min-w-0">
          <span className="block font-semibold">{member.name}</span>
          <span className="block text-13 break-words text-ink-2">{t(`role.${member.role}`)}</span>
        </span>
        <Select<Choice>
          label={t('access.of', { name: member.name })}
          labelHidden
          className="w-44"
          value={access ?? 'none'}
          onChange={(choice) => void change(choice)}
          choices={[
            { id: 'none', name: t(whole ? 'access.by-role' : 'access.none') },
            { id: 'view', name: t('access.view'), detail: t('access.view.detail') },
            { id: 'review', name: t('access.review'), detail: t('access.review.detail') },
            { id: 'manage', name: t('access.manage'), detail: t('access.manage.detail') },
          ]}
        />
      </div>
      <ActionFailure error={error} />
    </li>
  );
}
