import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { buttonClass } from '../../ui/studio/Button.tsx';
import { CopyField } from '../../ui/studio/CopyField.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { Load } from '../Load.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import { setupQuery } from './api.ts';
import { Door, DoorTitle } from './Door.tsx';
import { SetupForm } from './SetupForm.tsx';

/** The first page of a new installation; afterwards it leads to the sign-in. */
export function Setup() {
  const t = useText();
  const setup = useQuery({ ...setupQuery, staleTime: Number.POSITIVE_INFINITY });
  const client = useQueryClient();
  const [apiKey, setApiKey] = useState<string | null>(null);

  if (apiKey !== null) {
    return (
      <Door>
        <DoorTitle title={t('setup.done.title')}>{t('setup.done.body')}</DoorTitle>
        <CopyField
          label={t('setup.key')}
          value={apiKey}
          copyLabel={t('action.copy')}
          copiedLabel={t('action.copied')}
        />
        <Note tone="warn">{t('setup.key.once')}</Note>
        <Link
          to="/"
          className={buttonClass('primary')}
          onClick={() => {
            client.removeQueries({ queryKey: keys.setup });
            client.removeQueries({ queryKey: keys.me });
          }}
        >
          {t('setup.done.go')}
        </Link>
      </Door>
    );
  }
  return (
    <Door>
      <DoorTitle title={t('setup.title')}>{t('setup.body')}</DoorTitle>
      <Load query={setup} rows={4}>
        {(state) =>
          state.needed ? (
            <>
              {state.secureContext ? null : <Note tone="warn">{t('setup.insecure')}</Note>}
              <SetupForm tokenNeeded={state.tokenNeeded} onDone={setApiKey} />
            </>
          ) : (
            <Navigate to="/interviews" replace />
          )
        }
      </Load>
    </Door>
  );
}
