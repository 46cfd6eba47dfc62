import { Link } from '@tanstack/react-router';
import { useFormat } from '../format.ts';
import { type TextId, type Translate, useText } from '../text.ts';
import type { Home, HomeEvent } from '../types.ts';

const sentences: Partial<Record<HomeEvent['kind'], TextId>> = {
  'interview.published': 'home.news.published',
  'interview.closed': 'home.news.closed',
  'invitation.started': 'home.news.started',
  'invitation.submitted': 'home.news.submitted',
  'invitation.withdrawn': 'home.news.withdrawn',
  'review.submitted': 'home.news.reviewed',
  'request.made': 'home.news.asked',
  'mail.failed': 'home.news.undelivered',
  'member.joined': 'home.news.joined',
};

function sentence(t: Translate, event: HomeEvent): string {
  const values = {
    who: event.actor ?? t('home.news.somebody'),
    name: event.name ?? (event.code ? t('room.candidate', { code: event.code }) : t('home.news.somebody')),
  };
  if (event.decision) return t(`home.news.${event.decision}`, values);
  return t(sentences[event.kind] ?? 'home.news.published', values);
}

/** What happened in the last days, newest first, as far as this member may know. */
export function Lately({ events }: { events: Home['lately'] }) {
  const t = useText();
  const format = useFormat();
  return (
    <section aria-labelledby="lately" className="flex flex-col gap-3">
      <h2 id="lately" className="font-display text-21 leading-tight">
        {t('home.lately.title')}
      </h2>
      {events.length === 0 ? (
        <p className="text-15 text-ink-2">{t('home.lately.none')}</p>
      ) : (
        <ol className="flex flex-col gap-3.5">
          {events.map((event) => (
            <li key={event.cursor} className="text-15">
              <span className="block break-words text-ink">
                {event.interviewId ? <Where event={event}>{sentence(t, event)}</Where> : sentence(t, event)}
              </span>
              <span className="block text-13 break-words text-ink-2">
                <time dateTime={event.at} title={format.moment(event.at)}>
                  {format.relative(event.at)}
                </time>
                {event.interviewTitle ? ` · ${event.interviewTitle}` : ''}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const answered = new Set<HomeEvent['kind']>(['invitation.submitted', 'review.submitted', 'decision.made']);

/** To the answers where there are some, else to the interview. */
function Where({ event, children }: { event: HomeEvent; children: string }) {
  const interview = event.interviewId ?? '';
  const look = 'rounded-chip underline-offset-2 hover:underline';
  return event.invitationId && answered.has(event.kind) ? (
    <Link
      to="/interviews/$interview/review/$invitation"
      params={{ interview, invitation: event.invitationId }}
      className={look}
    >
      {children}
    </Link>
  ) : (
    <Link to="/interviews/$interview" params={{ interview }} className={look}>
      {children}
    </Link>
  );
}
