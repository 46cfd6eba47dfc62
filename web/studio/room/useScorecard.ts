import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { keys } from '../queries.ts';
import { roomQuery, saveRating, saveReview } from '../review/api.ts';
import type { Me, ReviewRoom } from '../types.ts';
import { rememberedWaiting, rememberWaiting } from './memory.ts';
import { Scorecard } from './scorecard.ts';

/** The scorecard of one room, for as long as the room is open. What waits is saved on leaving, and when the line is back. */
export function useScorecard(room: ReviewRoom) {
  const client = useQueryClient();
  const invitation = room.invitation.id;
  const [card] = useState(() => {
    const user = client.getQueryData<Me>(keys.me)?.userId ?? 'me';
    return new Scorecard(
      {
        saveRating: (criterion, input, revision) => saveRating(invitation, criterion, input, revision),
        saveReview: (input, revision) => saveReview(invitation, input, revision),
        reload: async () => (await client.fetchQuery({ ...roomQuery(invitation), staleTime: 0 })).mine,
        keep: (waiting) => rememberWaiting(user, invitation, waiting),
      },
      room.mine,
      rememberedWaiting(user, invitation),
    );
  });
  const values = useSyncExternalStore(card.subscribe, () => card.values);

  useEffect(() => card.adopt(room.mine), [card, room.mine]);
  useEffect(() => {
    const back = () => void card.flush();
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [card]);
  useEffect(
    () => () => {
      void card.flush().then(() => {
        void client.invalidateQueries({ queryKey: keys.room(invitation) });
        void client.invalidateQueries({ queryKey: keys.queue });
      });
    },
    [card, client, invitation],
  );
  return { card, values };
}
