import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { useText } from '../text.ts';
import type { Mail } from '../types.ts';
import { retryMail } from './api.ts';
import { failureWords } from './failure.ts';

/** How a mail fares, in a sentence, and another try where none happens by itself. */
export function MailState({ mail, onChange }: { mail: Mail; onChange: () => void }) {
  const t = useText();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const bad = mail.state === 'failed' || mail.state === 'uncertain';
  const why = failureWords(t, mail.failure);

  const words = () => {
    if (mail.state === 'sent') return t('mail.state.sent', { when: format.moment(mail.sentAt ?? mail.createdAt) });
    if (mail.state === 'failed') return `${t('mail.state.failed')} ${why}`;
    if (mail.state === 'uncertain') return t('mail.state.uncertain');
    if (mail.attempts > 0 && mail.nextTryAt)
      return `${why} ${t('mail.state.again', { when: format.moment(mail.nextTryAt) })}`;
    return mail.state === 'sending' ? t('mail.state.sending') : t('mail.state.queued');
  };
  const again = async () => {
    setBusy(true);
    setError(null);
    try {
      await retryMail(mail.id);
      onChange();
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };

  return (
    <div className="flex flex-col items-start gap-2">
      <p className={`text-13 ${bad && mail.failure !== 'not-needed' ? 'font-medium text-warn' : 'text-ink-2'}`}>
        {words()}
      </p>
      {mail.retryable ? (
        <Button small isPending={busy} onPress={() => void again()}>
          {t('mail.retry')}
        </Button>
      ) : null}
      <ActionFailure error={error} />
    </div>
  );
}
