import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, lazy, type ReactNode, Suspense, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { CopyField } from '../../ui/studio/CopyField.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { RequestError } from '../api.ts';
import { ActionFailure } from '../Failure.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import { beginTwoFactor, confirmTwoFactor, endTwoFactor, renewBackupCodes } from './api.ts';

const QrCode = lazy(() => import('../../ui/native/QrCode.tsx').then((m) => ({ default: m.QrCode })));

type Step =
  | { at: 'rest' }
  | { at: 'password'; to: 'begin' | 'end' | 'renew' }
  | { at: 'scan'; uri: string }
  | { at: 'codes' };

/** On only once a code was confirmed, so that nobody locks themselves out by closing the page half-way. */
export function TwoFactor({ on }: { on: boolean }) {
  const t = useText();
  const client = useQueryClient();
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const [codes, setCodes] = useState<string[]>([]);
  const refresh = () => client.invalidateQueries({ queryKey: keys.account });

  if (step.at === 'password') {
    return (
      <Ask
        label={t('account.two-factor.password')}
        type="password"
        autoComplete="current-password"
        submit={t(
          step.to === 'end'
            ? 'account.two-factor.end'
            : step.to === 'renew'
              ? 'account.two-factor.renew'
              : 'account.two-factor.begin',
        )}
        wrong={t('account.password.wrong')}
        onCancel={() => setStep({ at: 'rest' })}
        onAnswer={async (password) => {
          if (step.to === 'begin') {
            const begun = await beginTwoFactor(password);
            setCodes(begun.backupCodes);
            setStep({ at: 'scan', uri: begun.uri });
          } else if (step.to === 'renew') {
            setCodes((await renewBackupCodes(password)).backupCodes);
            setStep({ at: 'codes' });
          } else {
            await endTwoFactor(password);
            setStep({ at: 'rest' });
            await refresh();
          }
        }}
      />
    );
  }
  if (step.at === 'scan') {
    return (
      <>
        <p>{t('account.two-factor.scan')}</p>
        <Suspense fallback={<div className="size-48" />}>
          <QrCode text={step.uri} label={t('account.two-factor.qr')} className="size-48 rounded-chip" />
        </Suspense>
        <CopyField
          copyLabel={t('action.copy')}
          copiedLabel={t('action.copied')}
          label={t('account.two-factor.key')}
          value={new URL(step.uri).searchParams.get('secret') ?? ''}
        />
        <BackupCodes codes={codes} />
        <Ask
          label={t('account.two-factor.code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          submit={t('account.two-factor.confirm')}
          wrong={t('problem.wrong-code')}
          onCancel={() => setStep({ at: 'rest' })}
          onAnswer={async (code) => {
            await confirmTwoFactor(code.replaceAll(' ', ''));
            setStep({ at: 'rest' });
            await refresh();
          }}
        />
      </>
    );
  }
  if (step.at === 'codes') {
    return (
      <>
        <BackupCodes codes={codes} />
        <Button className="self-start" onPress={() => setStep({ at: 'rest' })}>
          {t('action.close')}
        </Button>
      </>
    );
  }
  return (
    <>
      <p>{t(on ? 'account.two-factor.on' : 'account.two-factor.off')}</p>
      <div className="flex flex-wrap gap-2">
        {on ? (
          <>
            <Button onPress={() => setStep({ at: 'password', to: 'renew' })}>{t('account.two-factor.renew')}</Button>
            <Button look="quiet" onPress={() => setStep({ at: 'password', to: 'end' })}>
              {t('account.two-factor.end')}
            </Button>
          </>
        ) : (
          <Button onPress={() => setStep({ at: 'password', to: 'begin' })}>{t('account.two-factor.begin')}</Button>
        )}
      </div>
    </>
  );
}

function BackupCodes({ codes }: { codes: readonly string[] }) {
  const t = useText();
  return (
    <div className="flex flex-col gap-2">
      <p>{t('account.two-factor.codes')}</p>
      <CopyField
        copyLabel={t('action.copy')}
        copiedLabel={t('action.copied')}
        label={t('account.two-factor.codes-label')}
        value={codes.join(' ')}
      />
      <ul className="grid grid-cols-2 gap-x-4 gap-y-1 rounded-button bg-sunken px-4 py-3 font-mono text-13">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </div>
  );
}

interface AskProps {
  label: string;
  submit: string;
  wrong: string;
  type?: 'password' | 'text';
  autoComplete: string;
  inputMode?: 'numeric';
  onCancel: () => void;
  onAnswer: (text: string) => Promise<void>;
}

/** One field, one answer; what was wrong stands at the field. */
function Ask({ label, submit, wrong, onCancel, onAnswer, type = 'text', ...field }: AskProps): ReactNode {
  const t = useText();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const answer = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await onAnswer(text);
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };
  const isWrong = error instanceof RequestError && ['wrong-credentials', 'wrong-code'].includes(error.code);
  return (
    <Form onSubmit={answer} className="flex flex-col gap-3">
      <TextField
        {...field}
        type={type}
        label={label}
        value={text}
        onChange={setText}
        error={isWrong ? wrong : null}
        isRequired
        autoFocus
      />
      <ActionFailure error={isWrong ? null : error} />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit" isPending={busy}>
          {submit}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </Form>
  );
}
