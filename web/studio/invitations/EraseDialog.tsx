import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useText } from '../text.ts';
import type { Invitation } from '../types.ts';
import { eraseCandidate } from './api.ts';
import { useChange } from './useChange.ts';

/** The one thing here that can't be undone: the code is typed, so that nobody does it by a slip. */
export function EraseDialog({
  invitation,
  onClose,
}: {
  invitation: Pick<Invitation, 'id' | 'interviewId' | 'code' | 'name'>;
  onClose: () => void;
}) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const { busy, error, run } = useChange(invitation, onClose);
  const { code } = invitation;
  const matches = typed.trim().toUpperCase() === code;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      role="alertdialog"
      title={t('erase.title', { name: invitation.name ?? code })}
      closeLabel={t('action.close')}
    >
      <p className="text-15">{t('erase.body')}</p>
      <TextField label={t('erase.type', { code })} value={typed} onChange={setTyped} autoComplete="off" />
      <ActionFailure error={error} />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button
          look="primary"
          isPending={busy}
          isDisabled={!matches}
          onPress={() => void run(() => eraseCandidate(invitation.id), t('erase.done'))}
        >
          {t('erase.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
