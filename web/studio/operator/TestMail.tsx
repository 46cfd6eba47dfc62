import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { RequestError } from '../api.ts';
import { ActionFailure } from '../Failure.tsx';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import type { TestMailResult } from '../types.ts';
import { sendTestMail } from './api.ts';

/** Sends a message at once, past the queue, and shows what the mail server said. */
export function TestMail({ smtp }: { smtp: boolean }) {
  const t = useText();
  const language = useLingui().i18n.locale === 'de' ? 'de' : 'en';
  const mine = useQuery(meQuery).data?.email ?? '';
  const [to, setTo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<(TestMailResult & { to: string }) | null>(null);
  const [error, setError] = useState<unknown>(null);
  const address = to ?? mine;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setResult(null);
    setError(null);
    try {
      setResult({ ...(await sendTestMail(address, language)), to: address });
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };

  return (
    <Form onSubmit={submit} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-56">
          <TextField
            label={t('status.test.to')}
            type="email"
            value={address}
            onChange={setTo}
            error={error instanceof RequestError ? error.field('to') : null}
            isRequired
          />
        </div>
        <Button type="submit" isPending={busy}>
          {t('status.test.send')}
        </Button>
      </div>
      <div role="status">
        {result ? (
          <Note tone={result.outcome === 'failed' ? 'warn' : 'good'}>
            {t(`status.test.${result.outcome}`, { to: result.to })}
            {result.outcome === 'outbox' && !smtp ? (
              <>
                {' '}
                <Link to="/outbox" className="font-semibold underline underline-offset-2">
                  {t('nav.outbox')}
                </Link>
              </>
            ) : null}
            {result.answer ? <span className="mt-1 block break-words text-13">{result.answer}</span> : null}
          </Note>
        ) : null}
      </div>
      <ActionFailure error={error} />
    </Form>
  );
}
