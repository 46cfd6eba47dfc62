import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import {
  ClipboardList,
  House,
  Inbox,
  LifeBuoy,
  type LucideIcon,
  Mail,
  PenLine,
  Server,
  Settings,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { openRequestsQuery } from '../requests/api.ts';
import { queueQuery } from '../review/api.ts';
import { useText } from '../text.ts';
import type { Me } from '../types.ts';

const places = [
  '/',
  '/review',
  '/interviews',
  '/requests',
  '/team',
  '/messages',
  '/outbox',
  '/status',
  '/settings',
] as const;
type Place = (typeof places)[number];

/** The review room lies under its interview, but most come to it from the queue. */
function placeOf(path: string, from: unknown): Place | undefined {
  if (from !== 'interview' && /^\/interviews\/[^/]+\/review\//.test(path)) return '/review';
  return path === '/' ? '/' : places.find((place) => place !== '/' && path.startsWith(place));
}

export function Navigation({ me, onNavigate }: { me: Me; onNavigate?: () => void }) {
  const t = useText();
  const here = useRouterState({
    select: (state) => placeOf(state.location.pathname, (state.location.search as { from?: unknown }).from),
  });
  const queue = useQuery(queueQuery);
  const waiting = queue.data?.items.length ?? 0;
  // A reviewer manages nothing, so nobody asks them.
  const asked = me.role !== 'reviewer';
  const requests = useQuery({ ...openRequestsQuery, enabled: asked });
  const open = requests.data?.items.length ?? 0;

  const item = (to: Place, Icon: LucideIcon, name: string, beside?: ReactNode) => (
    <li key={to}>
      <Link
        to={to}
        aria-current={to === here ? 'page' : undefined}
        {...(onNavigate ? { onClick: onNavigate } : {})}
        className={`flex min-h-10 items-center gap-3 rounded-button px-2.5 text-15 max-sm:min-h-11 ${to === here ? 'bg-sunken font-semibold text-ink' : 'font-medium text-ink-2 hover:bg-sunken hover:text-ink'}`}
      >
        <Icon aria-hidden size={18} />
        <span className="flex-1">{name}</span>
        {beside}
      </Link>
    </li>
  );

  const count = (many: number, what: string) =>
    many > 0 ? (
      <span className="rounded-full bg-accent px-2 text-13 font-semibold text-on-accent">
        {many}
        <span className="sr-only"> {what}</span>
      </span>
    ) : null;

  return (
    <nav aria-label={t('frame.navigation')} className="flex flex-1 flex-col">
      <ul className="flex flex-col gap-0.5">
        {item('/', House, t('nav.home'))}
        {item('/review', Inbox, t('nav.review'), count(waiting, t('nav.waiting')))}
        {item('/interviews', ClipboardList, t('nav.interviews'))}
        {asked ? item('/requests', LifeBuoy, t('nav.requests'), count(open, t('nav.requests.waiting'))) : null}
        {item('/team', Users, t('nav.team'))}
        {asked ? item('/messages', PenLine, t('nav.messages')) : null}
        {me.outbox ? item('/outbox', Mail, t('nav.outbox')) : null}
        {me.operator ? item('/status', Server, t('nav.status')) : null}
      </ul>
      {me.role === 'owner' || me.role === 'admin' ? (
        <ul className="mt-auto pb-1.5">{item('/settings', Settings, t('nav.settings'))}</ul>
      ) : null}
    </nav>
  );
}
