import { CopyField } from '../../ui/studio/CopyField.tsx';
import { useFormat } from '../format.ts';
import { useText } from '../text.ts';
import type { OutboxMessage } from '../types.ts';
import { linksIn } from './links.ts';

/** The mail as it would arrive, in a frame that runs no script and can't reach this page. */
export function MessageView({ message }: { message: OutboxMessage }) {
  const t = useText();
  const format = useFormat();
  const links = linksIn(message.text);
  return (
    <article className="flex flex-col gap-4">
      <header>
        <h2 className="font-display text-21 break-words">{message.subject}</h2>
        <p className="text-13 break-words text-ink-2">
          {t('outbox.to', { to: message.to })} · {format.moment(message.at)}
        </p>
      </header>
      <iframe
        title={t('outbox.frame', { subject: message.subject })}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={`<base target="_blank">${message.html}`}
        className="h-[26rem] w-full rounded-button border border-line bg-white"
      />
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
