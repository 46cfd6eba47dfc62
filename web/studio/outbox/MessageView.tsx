import { useState } from 'react';
import { Segments } from '../../ui/studio/Choices.tsx';
import { CopyField } from '../../ui/studio/CopyField.tsx';
import { useFormat } from '../format.ts';
import { LetterFrame } from '../messages/LetterFrame.tsx';
import { useText } from '../text.ts';
import type { OutboxMessage } from '../types.ts';
import { linksIn } from './links.ts';

/** The mail as it would arrive, as a letter and as plain text, and its links to pass on. */
export function MessageView({ message }: { message: OutboxMessage }) {
  const t = useText();
  const format = useFormat();
  const [view, setView] = useState<'letter' | 'text'>('letter');
  const links = linksIn(message.text);
  return (
    <article className="flex flex-col gap-4">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="font-display text-21 break-words">{message.subject}</h2>
          <p className="text-13 break-words text-ink-2">
            {t('outbox.to', { to: message.to })} · {format.moment(message.at)}
          </p>
        </div>
        <Segments<'letter' | 'text'>
          label={t('outbox.view')}
          labelHidden
          className="min-w-56"
          value={view}
          onChange={setView}
          choices={[
            { id: 'letter', name: t('outbox.view.letter') },
            { id: 'text', name: t('outbox.view.text') },
          ]}
        />
      </header>
      {view === 'letter' ? (
        <LetterFrame
          links
          title={t('outbox.frame', { subject: message.subject })}
          html={message.html}
          className="h-[44rem] w-full rounded-button border border-line bg-raised"
        />
      ) : (
        <pre className="rounded-button border border-line bg-sunken p-4 font-mono text-13 break-words whitespace-pre-wrap">
          {message.text}
        </pre>
      )}
      {links.length > 0 ? (
        <section aria-label={t('outbox.links')} className="flex flex-col gap-3">
          <h3 className="font-sans text-15 font-semibold">{t('outbox.links')}</h3>
          {links.map((link) => (
            <div key={link} className="flex flex-col gap-1.5">
              <a
                href={link}
                target="_blank"
                rel="noreferrer"
                className="text-15 break-all text-accent underline underline-offset-2"
              >
                {link}
              </a>
              <CopyField
                label={t('outbox.link')}
                value={link}
                copyLabel={t('action.copy')}
                copiedLabel={t('action.copied')}
              />
            </div>
          ))}
        </section>
      ) : null}
    </article>
  );
}
