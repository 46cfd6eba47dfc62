import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { say } from '../../ui/studio/Toasts.tsx';
import { keys } from '../queries.ts';
import type { Invitation } from '../types.ts';

/** Runs one change of an invitation; the rows follow, the dialog closes when it worked, and stays with the reason when not. */
export function useChange({ interviewId, id }: Pick<Invitation, 'interviewId' | 'id'>, onClose: () => void) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (change: () => Promise<unknown>, done: string) => {
    setBusy(true);
    setError(null);
    try {
      await change();
      void client.invalidateQueries({ queryKey: keys.invitations(interviewId) });
      void client.invalidateQueries({ queryKey: keys.timeline(id) });
      void client.invalidateQueries({ queryKey: keys.funnel(interviewId) });
      say(done);
      onClose();
    } catch (cause) {
      setError(cause);
      setBusy(false);
    }
  };
  return { busy, error, run };
}
