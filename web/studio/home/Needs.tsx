import { Link, type LinkProps } from '@tanstack/react-router';
import {
  CalendarClock,
  ChevronRight,
  Inbox,
  LifeBuoy,
  type LucideIcon,
  MailWarning,
  MailX,
  PencilLine,
  Scale,
  Smartphone,
} from 'lucide-react';
import { minutesOf, useFormat } from '../format.ts';
import { useText } from '../text.ts';
import type { Home } from '../types.ts';

interface Need {
  readonly key: string;
  readonly icon: LucideIcon;
  readonly what: string;
  readonly where?: string;
  readonly link: Pick<LinkProps, 'to' | 'params' | 'search'>;
}

/** What waits for this member, most pressing first; each row leads to where it can be done. */
export function Needs({ home }: { home: Home }) {
  const t = useText();
  const needs = useNeeds(home);
  return (
    <section aria-labelledby="needs" className="flex flex-col gap-3">
      <h2 id="needs" className="font-display text-21 leading-tight">
        {t('home.needs.title')}
      </h2>
      {needs.length === 0 ? (
        <p className="rounded-card border border-dashed border-line-strong px-5 py-5 text-15 text-ink-2">
          {t('home.needs.none')}
        </p>
      ) : (
        <ul className="overflow-hidden rounded-card border border-line bg-raised">
          {needs.map(({ key, icon: Icon, what, where, link }) => (
            <li
              key={key}
              className="relative flex items-center gap-4 border-b border-line px-5 py-3 last:border-b-0 hover:bg-sunken"
            >
              <Icon aria-hidden size={20} className="shrink-0 text-accent" />
              <span className="min-w-0 flex-1">
                <Link {...link} className="block font-semibold break-words text-ink after:absolute after:inset-0">
                  {what}
                </Link>
                {where ? <span className="block text-13 break-words text-ink-2">{where}</span> : null}
              </span>
              <ChevronRight aria-hidden size={18} className="shrink-0 text-ink-3" />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useNeeds(home: Home): Need[] {
  const t = useText();
  const format = useFormat();
  const needs: Need[] = [];
  const count = ({ count, more }: { count: number; more: boolean }) => (more ? `${count}+` : String(count));
  if (home.review.count > 0)
    needs.push({
      key: 'review',
      icon: Inbox,
      what: t('home.needs.review', { count: home.review.count, shown: count(home.review) }),
      where: t('home.needs.review.time', { minutes: minutesOf(home.review.seconds) }),
      link: { to: '/review' },
    });
  if (home.requests.count > 0)
    needs.push({
      key: 'requests',
      icon: LifeBuoy,
      what: t('home.needs.requests', { count: home.requests.count, shown: count(home.requests) }),
      link: { to: '/requests' },
    });
  for (const one of home.decide)
    needs.push({
      key: one.invitationId,
      icon: Scale,
      what: t('home.needs.decide', { name: one.name ?? t('room.candidate', { code: one.code }) }),
      where: one.interviewTitle,
      link: {
        to: '/interviews/$interview/review/$invitation',
        params: { interview: one.interviewId, invitation: one.invitationId },
      },
    });
  for (const one of home.undelivered)
    needs.push({
      key: one.invitationId,
      icon: MailX,
      what: t('home.needs.undelivered', { name: one.name ?? t('room.candidate', { code: one.code }) }),
      where: one.interviewTitle,
      link: { to: '/interviews/$interview', params: { interview: one.interviewId } },
    });
  for (const one of home.due)
    needs.push({
      key: `due ${one.interviewId}`,
      icon: CalendarClock,
      what: t('home.needs.due', { count: one.count, when: format.relative(one.deadlineAt) }),
      where: one.interviewTitle,
      link: { to: '/interviews/$interview', params: { interview: one.interviewId } },
    });
  for (const draft of home.drafts)
    needs.push({
      key: draft.id,
      icon: PencilLine,
      what: t('home.needs.draft', { title: draft.title }),
      link: { to: '/interviews/$interview/edit', params: { interview: draft.id } },
    });
  if (home.operator && !home.operator.mail)
    needs.push({
      key: 'mail',
      icon: MailWarning,
      what: t('home.needs.mail'),
      where: t('home.needs.mail.where'),
      link: { to: '/outbox' },
    });
  if (home.operator && !home.operator.secureContext)
    needs.push({
      key: 'https',
      icon: Smartphone,
      what: t('home.needs.https'),
      where: t('home.needs.https.where'),
      link: { to: '/status' },
    });
  return needs;
}
