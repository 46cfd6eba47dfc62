import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { ActionFailure } from '../Failure.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import { createInterview } from './api.ts';

/** Makes a draft and opens it: there is nothing to fill in before one can begin. */
export function NewInterview({ name }: { name?: string }) {
  const t = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return (
    <div className="flex flex-col items-end gap-2">
      <Button
        look="primary"
        isPending={busy}
        onPress={async () => {
          setBusy(true);
          setError(null);
          try {
            const { id } = await createInterview({ title: t('interviews.untitled') });
            void client.invalidateQueries({ queryKey: keys.interviews });
            void client.invalidateQueries({ queryKey: keys.home });
            await navigate({ to: '/interviews/$interview/edit', params: { interview: id } });
          } catch (cause) {
            setError(cause);
            setBusy(false);
          }
        }}
      >
        <Plus aria-hidden size={18} />
        {name ?? t('interviews.new')}
      </Button>
      <ActionFailure error={error} />
    </div>
  );
}
