import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { ExampleBanner } from '../home/ExampleBanner.tsx';
import { Load } from '../Load.tsx';
import { roomQuery } from '../review/api.ts';
import { Room } from './Room.tsx';

/** Fresh addresses are asked for this long before the old ones end, in milliseconds. */
const ahead = 5 * 60_000;

export function RoomPage() {
  const { invitation } = useParams({ from: '/frame/interviews/$interview/review/$invitation' });
  const room = useQuery(roomQuery(invitation));
  const { refetch } = room;
  const expires = room.data?.answers.find((answer) => answer.recording)?.recording?.urlsExpireAt;
  useEffect(() => {
    if (!expires) return;
    const wait = Math.max(60_000, Date.parse(expires) - Date.now() - ahead);
    const timer = setTimeout(() => void refetch(), Math.min(wait, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  }, [expires, refetch]);
  const renew = useCallback(
    async (take: string) => {
      const { data, isError } = await refetch();
      return isError ? null : (data?.answers.find((answer) => answer.takeId === take)?.recording ?? null);
    },
    [refetch],
  );
  return (
    <Load query={room} level={1}>
      {(data) => (
        <>
          {data.example ? <ExampleBanner /> : null}
          <Room key={data.invitation.id} room={data} renew={renew} />
        </>
      )}
    </Load>
  );
}
