import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ExampleBanner } from '../home/ExampleBanner.tsx';
import { Load } from '../Load.tsx';
import { roomQuery } from '../review/api.ts';
import { Room } from './Room.tsx';

export function RoomPage() {
  const { invitation } = useParams({ from: '/frame/interviews/$interview/review/$invitation' });
  const room = useQuery(roomQuery(invitation));
  return (
    <Load query={room} level={1}>
      {(data) => (
        <>
          {data.example ? <ExampleBanner /> : null}
          <Room key={data.invitation.id} room={data} onExpired={() => void room.refetch()} />
        </>
      )}
    </Load>
  );
}
