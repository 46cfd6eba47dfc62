import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ExternalLink, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Blank } from '../../ui/studio/States.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import { ActionFailure } from '../Failure.tsx';
import { useFormat } from '../format.ts';
import { Load } from '../Load.tsx';
import { keys } from '../queries.ts';
import { meQuery } from '../session/api.ts';
import { useText } from '../text.ts';
import type { ApiKey } from '../types.ts';
import { apiKeysQuery, restoreApiKey, revokeApiKey } from './api.ts';
import { NewKeyPanel } from './NewKeyPanel.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { scopes } from './scopes.ts';

export function KeysPage() {
  const t = useText();
  const me = useQuery(meQuery).data;
  const mine = me?.role === 'owner' || me?.role === 'admin';
  const list = useQuery({ ...apiKeysQuery, enabled: mine });
  const [making, setMaking] = useState(false);
  const make = (
    <Button look="primary" onPress={() => setMaking(true)}>
      <KeyRound aria-hidden size={18} />
      {t('keys.new')}
    </Button>
  );
  return (
    <SettingsFrame part="/settings/keys" actions={list.data?.items.length ? make : undefined}>
      <div className="flex max-w-4xl flex-col gap-5">
        <p className="max-w-prose text-15 text-ink-2">
          {t('keys.body')}{' '}
          <a
            href="/api"
            target="_blank"
            rel="noreferrer"
            className="inline-flex items-center gap-1 font-semibold text-accent underline underline-offset-2"
          >
            {t('keys.reference')}
            <ExternalLink aria-hidden size={14} />
          </a>
        </p>
        <Load query={list} rows={3}>
          {({ items }) =>
            items.length === 0 ? (
              <Blank title={t('keys.empty.title')} action={make}>
                {t('keys.empty.body')}
              </Blank>
            ) : (
              <ul className="overflow-hidden rounded-card border border-line bg-raised">
                {items.map((key) => (
                  <KeyRow key={key.id} of={key} />
                ))}
              </ul>
            )
          }
        </Load>
      </div>
      <NewKeyPanel isOpen={making} onClose={() => setMaking(false)} />
    </SettingsFrame>
  );
}

function KeyRow({ of: key }: { of: ApiKey }) {
  const t = useText();
  const format = useFormat();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const refresh = () => client.invalidateQueries({ queryKey: keys.apiKeys });
  const all = key.scopes.length === scopes.length;
  const when = format.date(key.createdAt);

  const revoke = async () => {
    setError(null);
    try {
      await revokeApiKey(key.id);
      const undo = () => void restoreApiKey(key.id).finally(refresh);
      say(t('keys.revoked', { name: key.name }), { name: t('action.undo'), run: undo });
      await refresh();
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <li className="flex flex-col gap-2 border-b border-line px-5 py-4 last:border-b-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-semibold break-words">{key.name}</span>
            <code className="font-mono text-13 text-ink-2">{key.prefix}…</code>
          </p>
          <p className="text-15 text-ink-2">
            {all
              ? t('keys.may-all')
              : t('keys.may', { list: format.list(key.scopes.map((scope) => t(`scope.${scope}`))) })}
          </p>
          <p className="mt-1 text-13 text-ink-2">
            {key.createdBy ? t('keys.made', { when, name: key.createdBy }) : t('keys.made-by-nobody', { when })}
            {' · '}
            <LastUsed at={key.lastUsedAt} />
          </p>
        </div>
        <Button
          look="quiet"
          className="max-sm:-ml-3"
          onPress={() => void revoke()}
          aria-label={t('keys.revoke-of', { name: key.name })}
        >
          {t('keys.revoke')}
        </Button>
      </div>
      <ActionFailure error={error} />
    </li>
  );
}

/** Known to the hour, so nothing finer is said. */
function LastUsed({ at }: { at: string | null }) {
  const t = useText();
  const format = useFormat();
  if (at === null) return t('keys.never-used');
  if (Date.now() - Date.parse(at) < 2 * 3600_000) return t('keys.used-just-now');
  return t('keys.used', { when: format.relative(at) });
}
