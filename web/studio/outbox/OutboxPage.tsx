import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Panel } from '../../ui/studio/Panel.tsx';
import { Blank } from '../../ui/studio/States.tsx';
import { useFormat } from '../format.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { Load } from '../Load.tsx';
import { NotYours } from '../NotYours.tsx';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import type { OutboxMessage } from '../types.ts';
import { outboxQuery } from './api.ts';
import { MessageView } from './MessageView.tsx';

/** Mail that would have gone out, while no mail server is set. For whoever runs this machine. */
export function OutboxPage() {
  const t = useText();
  const me = useQuery(meQuery).data;
  const outbox = useQuery({ ...outboxQuery, enabled: me?.outbox ?? false });
  if (me && !me.operator) return <NotYours page={t('outbox.title')} whose="operator" />;
  if (me && !me.outbox) {
    return (
      <>
        <PageHead title={t('outbox.title')} />
        <Blank title={t('outbox.off.title')}>{t('outbox.off.body')}</Blank>
      </>
    );
  }
  return (
    <>
      <PageHead title={t('outbox.title')} />
      <p className="mb-5 max-w-prose text-15 text-ink-2">{t('outbox.body')}</p>
      <Load query={outbox}>
        {({ items }) =>
          items.length === 0 ? (
            <Blank title={t('outbox.empty.title')}>{t('outbox.empty.body')}</Blank>
          ) : (
            <Messages items={items} />
          )
        }
      </Load>
    </>
  );
}

function Messages({ items }: { items: OutboxMessage[] }) {
  const t = useText();
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = items.find((message) => message.id === chosen) ?? items[0];
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(14rem,20rem)_minmax(0,1fr)]">
      <nav aria-label={t('outbox.messages')}>
        <ul className="max-h-72 overflow-auto rounded-card border border-line bg-raised lg:max-h-[75dvh]">
          {items.map((message) => {
            const here = message.id === shown?.id;
            return (
              <li key={message.id} className="border-b border-line last:border-b-0">
                <button
                  type="button"
                  aria-current={here ? 'true' : undefined}
                  onClick={() => setChosen(message.id)}
                  className={`block w-full px-4 py-3 text-left ${here ? 'bg-accent-soft' : 'hover:bg-sunken'}`}
                >
                  <span className="block text-15 font-semibold break-words">{message.subject}</span>
                  <span className="block text-13 break-all text-ink-2">{message.to}</span>
                  <time dateTime={message.at} className="block text-13 text-ink-2">
                    {format.relative(message.at)}
                  </time>
                </button>
              </li>
            );
          })}
        </ul>
      </nav>
      {shown ? (
        <Panel>
          <MessageView key={shown.id} message={shown} />
        </Panel>
      ) : null}
    </div>
  );
}
