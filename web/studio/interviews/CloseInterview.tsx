import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Switch } from '../../ui/studio/Choices.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { ActionFailure } from '../Failure.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { Interview } from '../types.ts';
import { closeInterview, funnelQuery, reopenInterview } from './api.ts';

/** Ends an interview for everyone who has not handed in; the one question is whether they are told. */
export function CloseInterview({ interview, onClose }: { interview: Interview; onClose: () => void }) {
  const t = useText();
  const client = useQueryClient();
  const funnel = useQuery(funnelQuery(interview.id));
  const [tell, setTell] = useState(true);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // As long as nobody knows, there may be somebody who has to be told.
  const open = funnel.data ? funnel.data.invited > funnel.data.submitted : true;
  const submit = async () => {
    setBusy(true);
    setError(null);
    try {
      await closeInterview(interview.id, open && tell);
      await client.invalidateQueries({ queryKey: keys.interviews });
      // Opened again in time, nobody gets the letter: it waits as long as this notice.
      const back = async () => {
        await reopenInterview(interview.id);
        await client.invalidateQueries({ queryKey: keys.interviews });
      };
      say(t('close.done'), interview.example ? undefined : { name: t('action.undo'), run: () => void back() });
      onClose();
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };
  return (
    <Dialog isOpen onClose={onClose} title={t('close.title')} closeLabel={t('action.close')} role="alertdialog">
      <p className="text-15">{t('close.body')}</p>
      {open ? (
        <Switch isSelected={tell} onChange={setTell} hint={t('close.tell.hint')}>
          {t('close.tell')}
        </Switch>
      ) : null}
      <ActionFailure error={error} />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button look="primary" isPending={busy} onPress={() => void submit()}>
          {t('close.submit')}
        </Button>
      </div>
    </Dialog>
  );
}
