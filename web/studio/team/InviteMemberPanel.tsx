import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { Select } from '../../ui/studio/Select.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { RequestError } from '../api.ts';
import { ActionFailure } from '../Failure.tsx';
import { interviewsQuery } from '../interviews/api.ts';
import { Load } from '../Load.tsx';
import { keys } from '../queries.ts';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import type { Interview, InterviewAccess, Language, Role } from '../types.ts';
import { inviteMember } from './api.ts';

export function InviteMemberPanel({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} place="side" title={t('team.invite')} closeLabel={t('action.close')}>
      <InviteMemberForm onDone={onClose} />
    </Dialog>
  );
}

function InviteMemberForm({ onDone }: { onDone: () => void }) {
  const t = useText();
  const client = useQueryClient();
  const me = useQuery(meQuery).data;
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('reviewer');
  const [language, setLanguage] = useState<Language>('en');
  const [access, setAccess] = useState<Readonly<Record<string, InterviewAccess>>>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const roles: Role[] =
    me?.role === 'owner' ? ['reviewer', 'recruiter', 'admin', 'owner'] : ['reviewer', 'recruiter', 'admin'];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const interviews = Object.entries(access).map(([interviewId, given]) => ({ interviewId, access: given }));
      await inviteMember({ email, role, language, interviews });
      void client.invalidateQueries({ queryKey: keys.memberInvitations });
      say(t('team.invited', { email }));
      onDone();
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };

  return (
    <Form onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label={t('field.email')}
        type="email"
        autoComplete="off"
        value={email}
        onChange={setEmail}
        error={error instanceof RequestError ? error.field('email') : null}
        isRequired
      />
      <Select
        label={t('team.role')}
        value={role}
        onChange={setRole}
        choices={roles.map((id) => ({ id, name: t(`role.${id}`), detail: t(`role.${id}.detail`) }))}
      />
      <Select
        label={t('team.language')}
        value={language}
        onChange={setLanguage}
        choices={[
          { id: 'en', name: t('language.en') },
          { id: 'de', name: t('language.de') },
        ]}
      />
      {role === 'reviewer' || role === 'recruiter' ? <AccessFields access={access} onChange={setAccess} /> : null}
      <ActionFailure error={error} />
      <Button look="primary" type="submit" isPending={busy}>
        {t('team.invite.submit')}
      </Button>
    </Form>
  );
}

type Given = Readonly<Record<string, InterviewAccess>>;

/** What the new member may do in each interview from the first day. */
function AccessFields({ access, onChange }: { access: Given; onChange: (access: Given) => void }) {
  const t = useText();
  const interviews = useInfiniteQuery(interviewsQuery);
  return (
    <Load query={interviews} rows={2} level={3}>
      {({ pages }) => (
        <>
          <AccessChoices
            items={pages.flatMap((page) => page.items).filter((one) => one.state !== 'archived')}
            access={access}
            onChange={onChange}
          />
          {interviews.hasNextPage ? (
            <Button
              className="self-start"
              isPending={interviews.isFetchingNextPage}
              onPress={() => void interviews.fetchNextPage()}
            >
              {t('action.more')}
            </Button>
          ) : null}
          <ActionFailure error={interviews.isFetchNextPageError ? interviews.error : null} />
        </>
      )}
    </Load>
  );
}

function AccessChoices({
  items,
  access,
  onChange,
}: {
  items: Interview[];
  access: Given;
  onChange: (access: Given) => void;
}) {
  const t = useText();
  if (items.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-15 font-semibold">{t('team.access')}</legend>
      {items.map((interview) => (
        <Select<InterviewAccess | 'none'>
          key={interview.id}
          label={interview.title}
          value={access[interview.id] ?? 'none'}
          onChange={(choice) => {
            const { [interview.id]: _, ...others } = access;
            onChange(choice === 'none' ? others : { ...others, [interview.id]: choice });
          }}
          choices={[
            { id: 'none', name: t('access.none') },
            { id: 'view', name: t('access.view') },
            { id: 'review', name: t('access.review') },
            { id: 'manage', name: t('access.manage') },
          ]}
        />
      ))}
    </fieldset>
  );
}
