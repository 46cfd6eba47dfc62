import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../queries.ts';
import type { ReviewRoom } from '../types.ts';

/** After my review changed its state: the room first, then all that shows what others said, or what is left to do. */
export async function refreshReview(client: QueryClient, { invitation }: ReviewRoom): Promise<void> {
  await client.invalidateQueries({ queryKey: keys.room(invitation.id) });
  for (const queryKey of [
    keys.queue,
    keys.score(invitation.id),
    keys.notes(invitation.id),
    keys.decisions(invitation.id),
    keys.scores(invitation.interviewId),
  ])
    void client.invalidateQueries({ queryKey });
}
