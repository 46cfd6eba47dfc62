import { useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { RequestError } from '../api.ts';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { Account } from '../types.ts';
import { addPasskey, passkeysHere, removePasskey } from './api.ts';
import { deviceIn } from './device-names.ts';

export function Passkeys({ account }: { account: Account }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [name, setName] = useState(() => deviceIn(navigator.userAgent)?.system ?? '');
  const [password, setPassword] = useState('');
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const refresh = () => client.invalidateQueries({ queryKey: keys.account });

  const close = () => {
    setOpen(false);
    setPassword('');
    setError(null);
  };
  if (!account.passkeysPossible) return <p className="text-ink-2">{t('account.passkeys.impossible')}</p>;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await addPasskey(name, password);
      close();
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
    await refresh();
  };
  const remove = async (id: string) => {
    setError(null);
    try {
      await removePasskey(id);
    } catch (cause) {
      setError(cause);
    }
    await refresh();
  };
  const wrong = error instanceof RequestError && error.code === 'wrong-credentials';
  return (
    <>
      <p>{t('account.passkeys.body')}</p>
      {account.passkeys.length === 0 ? <p className="text-ink-2">{t('account.passkeys.none')}</p> : null}
      <ul className="flex flex-col">
        {account.passkeys.map((passkey) => (
          <li key={passkey.id} className="flex items-center justify-between gap-2 border-t border-line py-2">
            <span className="min-w-0">
              <span className="block font-semibold break-words">{passkey.name}</span>
              <span className="block text-13 text-ink-2">
                {passkey.lastUsedAt
                  ? t('account.passkeys.used', { when: format.relative(passkey.lastUsedAt) })
                  : t('account.passkeys.unused')}
              </span>
            </span>
            <Button
              look="icon"
              aria-label={t('account.passkeys.remove', { name: passkey.name })}
              onPress={() => void remove(passkey.id)}
            >
              <X aria-hidden size={16} />
            </Button>
          </li>
        ))}
      </ul>
      {!passkeysHere() ? (
        <p className="text-ink-2">{t('account.passkeys.unsupported')}</p>
      ) : open ? (
        <Form onSubmit={add} className="flex flex-col gap-3">
          <TextField
            label={t('account.passkeys.name')}
            value={name}
            onChange={setName}
            maxLength={80}
            isRequired
            autoFocus
          />
          <TextField
            label={t('account.two-factor.password')}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            error={wrong ? t('account.password.wrong') : null}
            isRequired
          />
          <div className="flex flex-wrap gap-2">
            <Button look="primary" type="submit" isPending={busy}>
              {t('account.passkeys.add')}
            </Button>
            <Button look="quiet" onPress={close}>
              {t('action.cancel')}
            </Button>
          </div>
        </Form>
      ) : (
        <Button className="self-start" onPress={() => setOpen(true)}>
          {t('account.passkeys.add')}
        </Button>
      )}
      {error instanceof RequestError ? (
        <ActionFailure error={wrong ? null : error} />
      ) : error ? (
        <Note tone="warn" live>
          {t('account.passkeys.failed')}
        </Note>
      ) : null}
    </>
  );
}
