import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ClipboardList, Inbox, Mail, Users } from 'lucide-react';
import { queueQuery } from '../review/api.ts';
import { useText } from '../text.ts';
import type { Me } from '../types.ts';

const item =
  'flex min-h-10 items-center gap-3 rounded-button px-2.5 text-15 font-medium text-ink-2 hover:bg-sunken hover:text-ink max-sm:min-h-11 ' +
  'data-[status=active]:bg-sunken data-[status=active]:font-semibold data-[status=active]:text-ink';

export function Navigation({ me, onNavigate }: { me: Me; onNavigate?: () => void }) {
  const t = useText();
  const queue = useQuery(queueQuery);
  const waiting = queue.data?.items.length ?? 0;
  return (
    <nav aria-label={t('frame.navigation')}>
      <ul className="flex flex-col gap-0.5">
        <li>
          <Link to="/review" className={item} {...(onNavigate ? { onClick: onNavigate } : {})}>
            <Inbox aria-hidden size={18} />
            <span className="flex-1">{t('nav.review')}</span>
            {waiting > 0 ? (
              <span className="rounded-full bg-accent px-2 text-13 font-semibold text-on-accent">
                {waiting}
                <span className="sr-only"> {t('nav.waiting')}</span>
              </span>
            ) : null}
          </Link>
        </li>
        <li>
          <Link to="/interviews" className={item} {...(onNavigate ? { onClick: onNavigate } : {})}>
            <ClipboardList aria-hidden size={18} />
            {t('nav.interviews')}
          </Link>
        </li>
        <li>
          <Link to="/team" className={item} {...(onNavigate ? { onClick: onNavigate } : {})}>
            <Users aria-hidden size={18} />
            {t('nav.team')}
          </Link>
        </li>
        {me.operator ? (
          <li>
            <Link to="/outbox" className={item} {...(onNavigate ? { onClick: onNavigate } : {})}>
              <Mail aria-hidden size={18} />
              {t('nav.outbox')}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
