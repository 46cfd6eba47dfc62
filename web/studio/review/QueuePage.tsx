import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { buttonClass } from '../../ui/studio/Button.tsx';
import { Chip } from '../../ui/studio/Chip.tsx';
import { Blank } from '../../ui/studio/States.tsx';
import { minutesOf, useFormat } from '../format.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { Load } from '../Load.tsx';
import { ratedHere, rememberedSpeed } from '../room/memory.ts';
import { useText } from '../text.ts';
import type { QueueItem } from '../types.ts';
import { queueQuery } from './api.ts';
import { byInterview, type Group, nextOf, secondsOf } from './groups.ts';

/** What waits for one's own rating: by interview, oldest first, and how long that takes at one's own speed. */
export function QueuePage() {
  const t = useText();
  const format = useFormat();
  const queue = useQuery(queueQuery);
  const items = queue.data?.items ?? [];
  const speed = rememberedSpeed();
  const minutes = minutesOf(secondsOf(items) / speed);
  return (
    <>
      <PageHead
        title={t('queue.title')}
        beside={
          items.length > 0 ? (
            <p className="text-15 text-ink-2">
              {t('queue.left', { count: items.length, minutes })}
              {speed === 1 ? '' : ` ${t('queue.speed', { speed: format.number(speed, speed % 0.5 === 0 ? 1 : 2) })}`}
            </p>
          ) : null
        }
      />
      <Load query={queue}>{() => (items.length === 0 ? <Done /> : <Waiting items={items} speed={speed} />)}</Load>
    </>
  );
}

function Done() {
  const t = useText();
  const rated = ratedHere();
  if (rated > 0) return <Blank title={t('queue.done.title')}>{t('queue.done.body', { count: rated })}</Blank>;
  return <Blank title={t('queue.empty.title')}>{t('queue.empty.body')}</Blank>;
}

function Waiting({ items, speed }: { items: QueueItem[]; speed: number }) {
  const groups = byInterview(items);
  const next = nextOf(items);
  return (
    <div className="flex flex-col gap-7">
      {next ? <Next item={next} speed={speed} /> : null}
      {groups.map((group) => (
        <Interview key={group.interviewId} group={group} speed={speed} />
      ))}
    </div>
  );
}

const nameOf = (t: ReturnType<typeof useText>, item: QueueItem): string =>
  item.name ?? t('room.candidate', { code: item.code });

/** One thing to do, in one press. */
function Next({ item, speed }: { item: QueueItem; speed: number }) {
  const t = useText();
  return (
    <section
      aria-label={t('queue.next')}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-card border border-line bg-raised p-5"
    >
      <div className="min-w-0">
        <p className="text-13 text-ink-2">{t(item.draft ? 'queue.next.begun' : 'queue.next')}</p>
        <p className="font-display text-21 break-words">{nameOf(t, item)}</p>
        <p className="text-13 text-ink-2">
          {item.interviewTitle} · {t('queue.size', { answers: item.answers, minutes: minutesOf(item.seconds / speed) })}
        </p>
      </div>
      <Link
        to="/interviews/$interview/review/$invitation"
        params={{ interview: item.interviewId, invitation: item.invitationId }}
        className={buttonClass('primary', 'hover:brightness-110')}
      >
        {t(item.draft ? 'queue.go-on' : 'queue.start')}
        <ArrowRight aria-hidden size={17} />
      </Link>
    </section>
  );
}

function Interview({ group, speed }: { group: Group; speed: number }) {
  const t = useText();
  return (
    <section aria-labelledby={`queue-${group.interviewId}`} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`queue-${group.interviewId}`} className="font-display text-17">
          {group.title}
        </h2>
        <p className="text-13 text-ink-2">
          {t('queue.left', { count: group.items.length, minutes: minutesOf(group.seconds / speed) })}
        </p>
      </div>
      <ul className="overflow-hidden rounded-card border border-line bg-raised">
        {group.items.map((item) => (
          <QueueRow key={item.invitationId} item={item} speed={speed} />
        ))}
      </ul>
    </section>
  );
}

function QueueRow({ item, speed }: { item: QueueItem; speed: number }) {
  const t = useText();
  const format = useFormat();
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line px-5 py-3 last:border-b-0 hover:bg-sunken">
      <h3 className="min-w-0 flex-1 basis-48 font-sans text-15 leading-normal font-semibold">
        <Link
          to="/interviews/$interview/review/$invitation"
          params={{ interview: item.interviewId, invitation: item.invitationId }}
          className="break-words text-ink after:absolute after:inset-0"
        >
          {nameOf(t, item)}
        </Link>{' '}
        {item.name === null ? null : <span className="text-13 font-normal text-ink-2">{item.code}</span>}
      </h3>
      {item.draft ? <Chip tone="warn">{t('queue.draft')}</Chip> : null}
      <p className="text-13 text-ink-2 tabular-nums">
        {t('queue.size', { answers: item.answers, minutes: minutesOf(item.seconds / speed) })}
      </p>
      <p className="text-13 text-ink-2 sm:w-28 sm:text-right">
        <time dateTime={item.submittedAt} title={format.moment(item.submittedAt)}>
          {format.relative(item.submittedAt)}
        </time>
      </p>
    </li>
  );
}
