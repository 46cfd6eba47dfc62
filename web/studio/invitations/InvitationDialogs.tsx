import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { CopyField } from '../../ui/studio/CopyField.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { Load } from '../Load.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { Invitation } from '../types.ts';
import { cancelInvitation, extendInvitation, invitationLink } from './api.ts';
import { addDays, dayIn, endOfDay } from './zone.ts';

interface InvitationDialogProps {
  invitation: Invitation;
  onClose: () => void;
}

/** Runs one change of an invitation; the rows follow, the dialog closes when it worked. */
function useChange(invitation: Invitation, onClose: () => void) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (change: () => Promise<unknown>, done: string) => {
    setBusy(true);
    setError(null);
    try {
      await change();
      void client.invalidateQueries({ queryKey: keys.invitations(invitation.interviewId) });
      void client.invalidateQueries({ queryKey: keys.timeline(invitation.id) });
      void client.invalidateQueries({ queryKey: keys.funnel(invitation.interviewId) });
      say(done);
      onClose();
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };
  return { busy, error, run };
}

export function LinkDialog({ invitation, onClose }: InvitationDialogProps) {
  const t = useText();
  // A secret: asked for when wanted, kept in no cache.
  const link = useQuery({ queryKey: ['link', invitation.id], queryFn: () => invitationLink(invitation.id), gcTime: 0 });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('link.title', { name: invitation.name ?? invitation.code })}
      closeLabel={t('action.close')}
    >
      <p className="text-15 text-ink-2">{t('link.body')}</p>
      <Load query={link} rows={1} level={3}>
        {({ url }) => (
          <CopyField
            label={t('link.label')}
            value={url}
            copyLabel={t('action.copy')}
            copiedLabel={t('action.copied')}
          />
        )}
      </Load>
    </Dialog>
  );
}

export function ExtendDialog({ invitation, onClose }: InvitationDialogProps) {
  const t = useText();
  const format = useFormat();
  const zone = invitation.deadlineZone;
  const today = dayIn(Date.now(), zone);
  const old = dayIn(invitation.deadlineAt, zone);
  const from = [old, today].sort().at(-1) ?? today;
  const [day, setDay] = useState(addDays(from, 3));
  const { busy, error, run } = useChange(invitation, onClose);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('extend.title', { name: invitation.name ?? invitation.code })}
      closeLabel={t('action.close')}
    >
      <p className="text-15 text-ink-2">
        {t('extend.now', { when: format.moment(invitation.deadlineAt, zone), zone })}
      </p>
      <div className="flex flex-wrap gap-2">
        {[1, 3, 7].map((days) => (
          <Button key={days} onPress={() => setDay(addDays(from, days))}>
            {t('extend.by', { days })}
          </Button>
        ))}
      </div>
      <TextField
        label={t('extend.day')}
        hint={t('extend.day.hint', { zone })}
        type="date"
        value={day}
        onChange={setDay}
        isRequired
      />
      <ActionFailure error={error} />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button
          look="primary"
          isPending={busy}
          isDisabled={!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < today}
          onPress={() => void run(() => extendInvitation(invitation.id, endOfDay(day, zone)), t('extend.done'))}
        >
          {t('extend.submit')}
        </Button>
      </div>
    </Dialog>
  );
}

export function CancelDialog({ invitation, onClose }: InvitationDialogProps) {
  const t = useText();
  const { busy, error, run } = useChange(invitation, onClose);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('cancel.title', { name: invitation.name ?? invitation.code })}
      closeLabel={t('action.close')}
      role="alertdialog"
    >
      <p className="text-15">{t('cancel.body')}</p>
      <ActionFailure error={error} />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('cancel.keep')}</Button>
        <Button
          look="primary"
          isPending={busy}
          onPress={() => void run(() => cancelInvitation(invitation.id), t('cancel.done'))}
        >
          {t('cancel.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
