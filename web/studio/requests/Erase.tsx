import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { EraseDialog } from '../invitations/EraseDialog.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { InvitationRequest } from '../types.ts';

/** Somebody asked to be deleted: the way to do it, beside the answer. The request goes with the person. */
export function Erase({ request }: { request: InvitationRequest }) {
  const t = useText();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const { invitationId: id, interviewId, code, name } = request;
  const close = () => {
    setOpen(false);
    void client.invalidateQueries({ queryKey: keys.requests });
  };
  return (
    <div className="flex flex-col gap-2">
      <p className="text-15 text-ink-2">{t('request.deletion.lead')}</p>
      <div>
        <Button onPress={() => setOpen(true)}>{t('request.deletion.erase')}</Button>
      </div>
      {open ? <EraseDialog invitation={{ id, interviewId, code, name }} onClose={close} /> : null}
    </div>
  );
}
