import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { keys } from '../queries.ts';
import { saveRating, saveReview } from '../review/api.ts';
import type { ReviewRoom } from '../types.ts';
import { Scorecard } from './scorecard.ts';

/** The scorecard of one room, for as long as the room is open. What waits is saved on leaving. */
export function useScorecard(room: ReviewRoom) {
  const client = useQueryClient();
  const invitation = room.invitation.id;
  const [card] = useState(
    () =>
      new Scorecard(
        {
          // Without If-Match: these are one person's own ratings, the last press counts in every tab.
          saveRating: (criterion, input) => saveRating(invitation, criterion, input),
          saveReview: (input) => saveReview(invitation, input),
        },
        room.mine,
      ),
  );
  const values = useSyncExternalStore(card.subscribe, () => card.values);

  useEffect(() => card.adopt(room.mine), [card, room.mine]);
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
