import { useQuery } from '@tanstack/react-query';
import { clock, useFormat } from '../format.ts';
import { Load } from '../Load.tsx';
import { type Translate, useText } from '../text.ts';
import type { Event } from '../types.ts';
import { timelineQuery } from './api.ts';
import { momentsOf } from './timeline.ts';

/** Who did what, newest first, as far as the viewer may know. */
export function Timeline({ invitation }: { invitation: string }) {
  const t = useText();
  const timeline = useQuery(timelineQuery(invitation));
  return (
    <Load query={timeline} rows={4} level={3}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="text-15 text-ink-2">{t('timeline.empty')}</p>
        ) : (
          <ol className="flex flex-col gap-4 border-l border-line-strong pl-4">
            {momentsOf(items).map(({ key, events, quiet }) => {
              const [first] = events;
              if (!first) return null;
              return (
                <li key={key} className="relative">
                  <span
                    aria-hidden
                    className={`absolute -left-[21px] size-2 rounded-full ${quiet ? 'top-1.5 bg-line-strong' : 'top-2 bg-accent'}`}
                  />
                  {quiet && events.length > 1 ? (
                    <details className="text-13 text-ink-2">
                      <summary className="cursor-pointer">
                        {t('timeline.quiet', { count: events.length })} <When event={first} />
                      </summary>
                      <ol className="mt-1.5 flex flex-col gap-1">
                        {events.map((event) => (
                          <li key={event.cursor}>
                            <span>{wordsOf(t, event)}</span> <When event={event} />
                          </li>
                        ))}
                      </ol>
                    </details>
                  ) : (
                    <>
                      <span className={quiet ? 'block text-13 text-ink-2' : 'block text-15'}>{wordsOf(t, first)}</span>
                      <span className="block text-13 text-ink-2">
                        <When event={first} />
                        {first.actor.name ? ` · ${first.actor.name}` : ` · ${t(`actor.${first.actor.kind}`)}`}
                      </span>
                    </>
                  )}
                </li>
              );
            })}
          </ol>
        )
      }
    </Load>
  );
}

function When({ event }: { event: Event }) {
  const format = useFormat();
  return (
    <time dateTime={event.at} title={format.moment(event.at)}>
      {format.relative(event.at)}
    </time>
  );
}

/** The event in words; a decision says which, a mail which. */
function wordsOf(t: Translate, { kind, data }: Event): string {
  if (kind === 'decision.made' && (data.kind === 'advance' || data.kind === 'hold' || data.kind === 'reject'))
    return t('timeline.decided', { kind: data.kind });
  if (kind === 'mail.sent' && typeof data.template === 'string')
    return t('timeline.mail-sent', { template: data.template.replaceAll('-', '') });
  if (kind === 'invitation.corrected')
    return t(data.email === true ? 'timeline.corrected.email' : 'event.invitation.corrected');
  if ((kind === 'take.failed' || kind === 'take.disturbed') && typeof data.reason === 'string')
    return technical(t, kind, data);
  return t(`event.${kind}`);
}

/** What happened to a recording, and when in it: who hears a silence there knows why. */
function technical(t: Translate, kind: 'take.failed' | 'take.disturbed', { reason, atMs }: Event['data']): string {
  const word = String(reason).replaceAll('-', '');
  const what = t(kind === 'take.failed' ? 'timeline.broken' : 'timeline.disturbed', { reason: word });
  return typeof atMs === 'number' ? t('timeline.technical-at', { what, time: clock(atMs / 1000) }) : what;
}
