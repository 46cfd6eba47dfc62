import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { ExampleBanner } from '../home/ExampleBanner.tsx';
import { Load } from '../Load.tsx';
import { roomQuery } from '../review/api.ts';
import type { Answer } from '../types.ts';
import { Room } from './Room.tsx';

/** Fresh addresses are asked for this long before the old ones end, in milliseconds. */
const ahead = 5 * 60_000;

/** When the first address that a page holds ends. A file's says so itself. */
function expiryOf(answers: readonly Answer[]): number | null {
  const ends = answers.flatMap(({ recording, file }) => [
    ...(recording ? [Date.parse(recording.urlsExpireAt)] : []),
    ...(file?.url ? [Number(new URL(file.url, location.href).searchParams.get('expires')) * 1000] : []),
  ]);
  return ends.length > 0 ? Math.min(...ends) : null;
}

export function RoomPage() {
  const { invitation } = useParams({ from: '/frame/interviews/$interview/review/$invitation' });
  const room = useQuery(roomQuery(invitation));
  const { refetch } = room;
  const expires = expiryOf(room.data?.answers ?? []);
  useEffect(() => {
    if (!expires) return;
    const wait = Math.max(60_000, expires - Date.now() - ahead);
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
