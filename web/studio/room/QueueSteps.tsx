import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect } from 'react';
import { buttonClass } from '../../ui/studio/Button.tsx';
import { minutesOf } from '../format.ts';
import { queueQuery, roomQuery } from '../review/api.ts';
import { useText } from '../text.ts';
import type { QueueItem, ReviewRoom } from '../types.ts';
import { useKeys } from './useRoomKeys.ts';

/** The neighbours in one's own queue. Whoever is not in it (already rated) is followed by its first. */
function useNeighbours(invitation: string) {
  const items = useQuery(queueQuery).data?.items ?? [];
  const at = items.findIndex((item) => item.invitationId === invitation);
  return {
    items,
    at,
    previous: at > 0 ? items[at - 1] : undefined,
    next: at >= 0 ? items[at + 1] : items.find((item) => item.invitationId !== invitation),
  };
}

export function QueueLine({ room, speed }: { room: ReviewRoom; speed: number }) {
  const t = useText();
  const { items, at } = useNeighbours(room.invitation.id);
  const left = items.slice(Math.max(at, 0)).reduce((sum, item) => sum + item.seconds, 0);
  return (
    <>
      <Link
        to="/interviews/$interview"
        params={{ interview: room.invitation.interviewId }}
        className="underline-offset-2 hover:underline"
      >
        {room.interviewTitle}
      </Link>
      {at >= 0 ? ` · ${t('room.place', { at: at + 1, all: items.length, minutes: minutesOf(left / speed) })}` : ''}
    </>
  );
}

export function QueueSteps({ room, keysOn }: { room: ReviewRoom; keysOn: boolean }) {
  const t = useText();
  const client = useQueryClient();
  const { previous, next } = useNeighbours(room.invitation.id);
  const nextId = next?.invitationId;
  useEffect(() => {
    // While this one is watched; so that the next one is there at once.
    const timer = nextId ? setTimeout(() => void client.prefetchQuery(roomQuery(nextId)), 3000) : undefined;
    return () => clearTimeout(timer);
  }, [client, nextId]);
  const navigate = useNavigate();
  useKeys(keysOn, (key) => {
    const item = key === 'N' ? next : key === 'P' ? previous : undefined;
    return item ? () => void navigate(roomOf(item)) : null;
  });
  return (
    <>
      <Step item={previous}>
        <ArrowLeft aria-hidden size={17} />
        {t('room.previous')}
      </Step>
      <Step item={next}>
        {t('room.next')}
        <ArrowRight aria-hidden size={17} />
      </Step>
    </>
  );
}

export function NextCandidate({ invitation }: { invitation: string }) {
  const t = useText();
  const { next } = useNeighbours(invitation);
  if (!next) {
    return (
      <Link to="/review" className={buttonClass('secondary', 'hover:bg-sunken')}>
        {t('room.back-to-queue')}
      </Link>
    );
  }
  return (
    <Step item={next} primary>
      {t('room.next-candidate')}
      <ArrowRight aria-hidden size={17} />
    </Step>
  );
}

const roomOf = (item: QueueItem) => ({
  to: '/interviews/$interview/review/$invitation' as const,
  params: { interview: item.interviewId, invitation: item.invitationId },
});

function Step({
  item,
  primary,
  children,
}: {
  item: QueueItem | undefined;
  primary?: boolean;
  children: React.ReactNode;
}) {
  if (!item) return null;
  return (
    <Link
      {...roomOf(item)}
      className={buttonClass(primary ? 'primary' : 'secondary', primary ? 'hover:brightness-110' : 'hover:bg-sunken')}
    >
      {children}
    </Link>
  );
}
