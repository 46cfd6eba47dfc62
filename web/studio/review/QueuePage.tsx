import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Chip } from '../../ui/studio/Chip.tsx';
import { Blank } from '../../ui/studio/States.tsx';
import { minutesOf, useFormat } from '../format.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { Load } from '../Load.tsx';
import { useText } from '../text.ts';
import type { QueueItem } from '../types.ts';
import { queueQuery } from './api.ts';

/** What waits for one's own rating, oldest first, and how long that takes. */
export function QueuePage() {
  const t = useText();
  const queue = useQuery(queueQuery);
  const items = queue.data?.items ?? [];
  const minutes = minutesOf(items.reduce((sum, item) => sum + item.seconds, 0));
  return (
    <>
      <PageHead
        title={t('queue.title')}
        beside={
          items.length > 0 ? (
            <p className="text-15 text-ink-2">{t('queue.left', { count: items.length, minutes })}</p>
          ) : null
        }
      />
      <Load query={queue}>
        {() =>
          items.length === 0 ? (
            <Blank title={t('queue.empty.title')}>{t('queue.empty.body')}</Blank>
          ) : (
            <ul className="overflow-hidden rounded-card border border-line bg-raised">
              {items.map((item) => (
                <QueueRow key={item.invitationId} item={item} />
              ))}
            </ul>
          )
        }
      </Load>
    </>
  );
}

function QueueRow({ item }: { item: QueueItem }) {
  const t = useText();
  const format = useFormat();
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line px-5 py-3.5 last:border-b-0 hover:bg-sunken">
      <div className="min-w-0 flex-1 basis-56">
        <h2 className="font-sans text-15 leading-normal font-semibold">
          <Link
            to="/interviews/$interview/review/$invitation"
            params={{ interview: item.interviewId, invitation: item.invitationId }}
            className="break-words text-ink after:absolute after:inset-0"
          >
            {item.name ?? t('room.candidate', { code: item.code })}
          </Link>{' '}
          {item.name === null ? null : <span className="text-13 font-normal text-ink-2">{item.code}</span>}
        </h2>
        <p className="text-13 text-ink-2">{item.interviewTitle}</p>
      </div>
      {item.draft ? <Chip tone="warn">{t('queue.draft')}</Chip> : null}
      <p className="text-13 text-ink-2 tabular-nums">
        {t('queue.size', { answers: item.answers, minutes: minutesOf(item.seconds) })}
      </p>
      <p className="text-13 text-ink-2 sm:w-28 sm:text-right">
        <time dateTime={item.submittedAt} title={format.moment(item.submittedAt)}>
          {format.relative(item.submittedAt)}
        </time>
      </p>
    </li>
  );
}
