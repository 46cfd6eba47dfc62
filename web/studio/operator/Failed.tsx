import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { retryMail } from '../messages/api.ts';
import { failureWords } from '../messages/failure.ts';
import { keys } from '../queries.ts';
import { type TextId, useText } from '../text.ts';
import type { Status } from '../types.ts';
import { retryMedia } from './api.ts';

/** Why no recording came of an upload, in words; a code without words is shown as it is. */
const mediaWords: Record<string, TextId> = {
  damaged: 'status.failure.damaged',
  'segments-differ': 'status.failure.segments-differ',
  processing: 'status.failure.processing',
};

export function FailedMedia({ items }: { items: Status['media']['failed'] }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  if (items.length === 0) return <p className="text-good">{t('status.media.all-well')}</p>;
  const again = async (upload: string) => {
    setError(null);
    try {
      await retryMedia(upload);
      say(t('status.media.retried'));
    } catch (cause) {
      setError(cause);
    }
    void client.invalidateQueries({ queryKey: keys.status });
  };
  return (
    <>
      <ul className="flex flex-col">
        {items.map((item) => (
          <li
            key={item.uploadId}
            className="flex flex-wrap items-center justify-between gap-2 border-t border-line py-2"
          >
            <span className="min-w-0 flex-1 basis-48">
              {item.state === 'waiting'
                ? t('status.media.waiting')
                : t(mediaWords[item.failure ?? ''] ?? 'status.failure.unplayable')}{' '}
              <span className="block text-13 text-ink-2">
                {format.moment(item.at)}
                {item.bytes === null ? null : ` · ${format.bytes(item.bytes)}`}
                {item.interviewId && item.invitationId ? (
                  <>
                    {' · '}
                    <Link
                      to="/interviews/$interview/review/$invitation"
                      params={{ interview: item.interviewId, invitation: item.invitationId }}
                      className="underline underline-offset-2"
                    >
                      {t('status.to-candidate')}
                    </Link>
                  </>
                ) : null}
              </span>
            </span>
            <Button onPress={() => void again(item.uploadId)}>{t('status.retry')}</Button>
          </li>
        ))}
      </ul>
      <ActionFailure error={error} />
    </>
  );
}

export function FailedMail({ items }: { items: Status['mail']['failed'] }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  if (items.length === 0) return null;
  const again = async (mail: string) => {
    setError(null);
    try {
      await retryMail(mail);
      say(t('status.mail.retried'));
    } catch (cause) {
      setError(cause);
    }
    void client.invalidateQueries({ queryKey: keys.status });
  };
  return (
    <>
      <ul className="flex flex-col">
        {items.map((item) => (
          <li key={item.id} className="flex flex-wrap items-center justify-between gap-2 border-t border-line py-2">
            <span className="min-w-0 flex-1 basis-48">
              {t('status.mail.failed')} {failureWords(t, item.failure)}
              <span className="block text-13 text-ink-2">
                {format.moment(item.at)}
                {item.interviewId ? (
                  <>
                    {' · '}
                    <Link
                      to="/interviews/$interview"
                      params={{ interview: item.interviewId }}
                      className="underline underline-offset-2"
                    >
                      {t('status.to-interview')}
                    </Link>
                  </>
                ) : null}
              </span>
            </span>
            <Button onPress={() => void again(item.id)}>{t('status.retry')}</Button>
          </li>
        ))}
      </ul>
      <ActionFailure error={error} />
    </>
  );
}
