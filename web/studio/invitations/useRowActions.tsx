import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { say } from '../../ui/studio/Toasts.tsx';
import { explain } from '../Failure.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { DecisionKind, InterviewDetail, Invitation } from '../types.ts';
import { cancelInvitation, decide, invitationLink, renewLink, sendAgain } from './api.ts';
import { type BulkReport, forEach } from './bulk.ts';
import { CorrectDialog } from './CorrectDialog.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { ExtendDialog } from './ExtendDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { doLater } from './later.ts';
import { ReopenDialog } from './ReopenDialog.tsx';

export type Question = 'link' | 'extend' | 'correct' | 'reopen' | 'erase';

export interface RowActions {
  ask: (what: Question, invitation: Invitation) => void;
  copyLink: (invitation: Invitation) => void;
  sendAgain: (invitation: Invitation) => void;
  renewLink: (invitation: Invitation) => void;
  /** At once for whoever looks, for good in 8 s. */
  cancel: (invitations: readonly Invitation[]) => void;
  decide: (invitations: readonly Invitation[], kind: DecisionKind, reason: string) => void;
}

export interface Failed {
  title: string;
  people: { name: string; why: string }[];
}

const nameOf = (invitation: Invitation) => invitation.name ?? invitation.code;

/** What can be done with rows, one or many; what failed is told beside the list, with who and why. */
export function useRowActions(interview: InterviewDetail) {
  const t = useText();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<{ what: Question; invitation: Invitation } | null>(null);
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<Failed | null>(null);

  const refresh = async (invitations: readonly Invitation[]) => {
    await Promise.all([
      client.invalidateQueries({ queryKey: keys.invitations(interview.id) }),
      client.invalidateQueries({ queryKey: keys.funnel(interview.id) }),
      ...invitations.map(({ id }) => client.invalidateQueries({ queryKey: keys.timeline(id) })),
    ]);
  };
  const tell = (title: string, report: BulkReport<Invitation>) =>
    setFailed(
      report.failed.length === 0
        ? null
        : { title, people: report.failed.map(({ item, error }) => ({ name: nameOf(item), why: explain(t, error) })) },
    );
  /** One row, at once. */
  const now = (invitation: Invitation, run: () => Promise<unknown>, done: string) => {
    void forEach([invitation], run).then(async (report) => {
      tell(t('bulk.failed', { count: report.failed.length }), report);
      if (report.failed.length === 0) say(done);
      await refresh([invitation]);
    });
  };
  const mark = (invitations: readonly Invitation[], on: boolean) =>
    setLeaving((before) => {
      const next = new Set(before);
      for (const { id } of invitations) on ? next.add(id) : next.delete(id);
      return next;
    });

  const actions: RowActions = {
    ask: (what, invitation) => setDialog({ what, invitation }),
    copyLink: (invitation) => {
      // Asked for inside the press, as browsers want it; where the clipboard is refused, the link is shown.
      const text = invitationLink(invitation.id).then(({ url }) => url);
      copy(text).then(
        () => say(t('link.copied', { name: nameOf(invitation) })),
        () => setDialog({ what: 'link', invitation }),
      );
    },
    sendAgain: (invitation) =>
      now(invitation, () => sendAgain(invitation.id), t('send-again.done', { name: nameOf(invitation) })),
    renewLink: (invitation) =>
      now(invitation, () => renewLink(invitation.id), t('renew.done', { name: nameOf(invitation) })),
    cancel: (invitations) => {
      setFailed(null);
      mark(invitations, true);
      doLater({
        title: t('cancel.done', { count: invitations.length, name: nameOf(invitations[0] as Invitation) }),
        undo: t('action.undo'),
        undone: () => mark(invitations, false),
        commit: async (closing) => {
          const report = await forEach(invitations, ({ id }) => cancelInvitation(id, closing));
          tell(t('bulk.failed', { count: report.failed.length }), report);
          await refresh(invitations);
          mark(invitations, false);
        },
      });
    },
    decide: (invitations, kind, reason) => {
      setFailed(null);
      doLater({
        title: t('bulk.decided', { count: invitations.length, kind }),
        undo: t('action.undo'),
        undone: () => undefined,
        commit: async (closing) => {
          const report = await forEach(invitations, ({ id }) => decide(id, kind, reason, closing));
          tell(t('bulk.failed', { count: report.failed.length }), report);
          await refresh(invitations);
        },
      });
    },
  };

  const close = () => setDialog(null);
  const asked = dialog && { invitation: dialog.invitation, interview, onClose: close };
  const dialogs: ReactNode = asked ? (
    <>
      {dialog.what === 'link' ? <LinkDialog {...asked} /> : null}
      {dialog.what === 'extend' ? (
        <ExtendDialog {...asked} invitations={[asked.invitation]} onFailed={setFailed} />
      ) : null}
      {dialog.what === 'correct' ? <CorrectDialog {...asked} /> : null}
      {dialog.what === 'reopen' ? <ReopenDialog {...asked} /> : null}
      {dialog.what === 'erase' ? <EraseDialog {...asked} /> : null}
    </>
  ) : null;
  return { actions, dialogs, leaving, failed, setFailed };
}

/** Text that is still on its way: where the browser can, it is told so inside the press. */
export async function copy(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem !== 'undefined' && navigator.clipboard?.write) {
    const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
      return;
    } catch {
      // Some browsers take only text that is there already.
    }
  }
  await navigator.clipboard.writeText(await text);
}
