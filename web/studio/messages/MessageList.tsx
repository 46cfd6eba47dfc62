import { useQueryClient } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { Message } from '../types.ts';
import { takeBack } from './api.ts';
import { MailState } from './MailState.tsx';

/** What a candidate was written, newest first. `onTakenBack` gets the words again. */
export function MessageList({
  messages,
  onTakenBack,
}: {
  messages: readonly Message[];
  onTakenBack: (message: Message) => void;
}) {
  return (
    <ul className="flex flex-col gap-4">
      {messages.map((message) => (
        <li key={message.id}>
          <OneMessage message={message} onTakenBack={onTakenBack} />
        </li>
      ))}
    </ul>
  );
}

function OneMessage({ message, onTakenBack }: { message: Message; onTakenBack: (message: Message) => void }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const refresh = () => client.invalidateQueries({ queryKey: keys.messages(message.invitationId) });
  const waits = message.mail.state === 'queued' && message.mail.attempts === 0;
  const back = async () => {
    setError(null);
    try {
      onTakenBack(await takeBack(message.invitationId, message.id));
    } catch (cause) {
      setError(cause);
    }
    await refresh();
  };
  // Words that were taken away for good leave a line that says so.
  const erased = message.subject === '' && message.body === '';
  return (
    <article className="flex flex-col items-start gap-1">
      {erased ? (
        <p className="text-15 text-ink-2">{t('message.erased')}</p>
      ) : (
        <details className="group w-full">
          <summary className="flex cursor-pointer list-none items-start gap-1.5 rounded-chip text-15 font-semibold break-words">
            <ChevronRight
              aria-hidden
              size={16}
              className="mt-1 shrink-0 text-ink-2 transition-transform group-open:rotate-90 motion-reduce:transition-none"
            />
            <span dir="auto" className="min-w-0">
              {message.subject}
            </span>
          </summary>
          <p dir="auto" className="mt-1 mb-2 border-s border-line-strong ps-3 text-15 break-words whitespace-pre-wrap">
            {message.body}
          </p>
        </details>
      )}
      <p className="text-13 text-ink-2">
        {t('message.by', { author: message.author, when: format.moment(message.createdAt) })}
      </p>
      {waits ? (
        <div className="flex flex-wrap items-center gap-2 text-13 text-ink-2">
          {t('message.waits')}
          <Button small onPress={() => void back()}>
            {t('message.take-back')}
          </Button>
        </div>
      ) : (
        <MailState mail={message.mail} onChange={() => void refresh()} />
      )}
      <ActionFailure error={error} />
    </article>
  );
}
