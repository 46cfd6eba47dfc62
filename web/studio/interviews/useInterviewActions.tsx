import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Archive, ArchiveRestore, CopyPlus, DoorClosed, DoorOpen, Pencil, Users } from 'lucide-react';
import { useState } from 'react';
import type { MenuChoice } from '../../ui/studio/Menu.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { keys } from '../queries.ts';
import { type TextId, useText } from '../text.ts';
import type { InterviewDetail } from '../types.ts';
import { archiveInterview, duplicateInterview, reopenInterview, restoreInterview } from './api.ts';

/** What may be done with an interview as a whole, by its state. What the server can take back is done at once, with Undo. */
export function useInterviewActions(interview: InterviewDetail, panels: { access: () => void; close: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const { id, state } = interview;

  const run = async (
    change: (id: string) => Promise<unknown>,
    done: TextId,
    back?: (id: string) => Promise<unknown>,
  ) => {
    setError(null);
    try {
      await change(id);
      await client.invalidateQueries({ queryKey: keys.interviews });
      say(t(done), back && { name: t('action.undo'), run: () => void run(back, 'interview.undone') });
    } catch (cause) {
      setError(cause);
    }
  };
  const duplicate = async () => {
    setError(null);
    try {
      const title = t('interview.copy-of', { title: interview.title }).slice(0, 200);
      const copy = await duplicateInterview(id, title);
      void client.invalidateQueries({ queryKey: keys.interviews });
      say(t('interview.duplicated'));
      await navigate({ to: '/interviews/$interview/edit', params: { interview: copy.id } });
    } catch (cause) {
      setError(cause);
    }
  };
  const choice = (id: string, name: TextId, icon: MenuChoice['icon'], act: () => void): MenuChoice => ({
    id,
    name: t(name),
    icon,
    run: act,
  });

  const choices: (MenuChoice | false)[] = [
    state !== 'archived' &&
      choice(
        'edit',
        'interview.edit',
        <Pencil aria-hidden size={16} />,
        () => void navigate({ to: '/interviews/$interview/edit', params: { interview: id } }),
      ),
    choice('duplicate', 'interview.duplicate', <CopyPlus aria-hidden size={16} />, () => void duplicate()),
    choice('access', 'access.open', <Users aria-hidden size={16} />, panels.access),
    state === 'open' && choice('close', 'close.open', <DoorClosed aria-hidden size={16} />, panels.close),
    state === 'closed' &&
      !interview.example &&
      choice(
        'reopen',
        'interview.reopen',
        <DoorOpen aria-hidden size={16} />,
        () => void run(reopenInterview, 'interview.reopened'),
      ),
    (state === 'closed' || state === 'draft') &&
      choice(
        'archive',
        'interview.archive',
        <Archive aria-hidden size={16} />,
        () => void run(archiveInterview, 'interview.archived.done', restoreInterview),
      ),
    state === 'archived' &&
      choice(
        'restore',
        'interview.restore',
        <ArchiveRestore aria-hidden size={16} />,
        () => void run(restoreInterview, 'interview.restored', archiveInterview),
      ),
  ];
  return { choices: choices.filter((one) => one !== false), error };
}
