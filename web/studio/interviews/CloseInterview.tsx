import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { ActionFailure } from '../Failure.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { Interview } from '../types.ts';
import { closeInterview } from './api.ts';

/** Ends an interview for everyone who has not begun; asked once, because candidates feel it. */
export function CloseInterview({ interview }: { interview: Interview }) {
  const t = useText();
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return (
    <div>
      <Button look="quiet" onPress={() => setAsks(true)}>
        {t('close.open')}
      </Button>
      <Dialog
        isOpen={asks}
        onClose={() => setAsks(false)}
        title={t('close.title')}
        closeLabel={t('action.close')}
        role="alertdialog"
      >
        <p>{t('close.body')}</p>
        <ActionFailure error={error} />
        <div className="flex justify-end gap-2">
          <Button onPress={() => setAsks(false)}>{t('action.cancel')}</Button>
          <Button
            look="primary"
            isPending={busy}
            onPress={async () => {
              setBusy(true);
              setError(null);
              try {
                await closeInterview(interview.id);
                await client.invalidateQueries({ queryKey: keys.interviews });
                setAsks(false);
              } catch (cause) {
                setError(cause);
              }
              setBusy(false);
            }}
          >
            {t('close.submit')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
