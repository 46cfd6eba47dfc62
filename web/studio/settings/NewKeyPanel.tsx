import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../ui/studio/Button.tsx';
import { Checkbox } from '../../ui/studio/Choices.tsx';
import { CopyField } from '../../ui/studio/CopyField.tsx';
import { Dialog } from '../../ui/studio/Dialog.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { TextField } from '../../ui/studio/TextField.tsx';
import { ActionFailure } from '../Failure.tsx';
import { keys } from '../queries.ts';
import { useText } from '../text.ts';
import type { Scope } from '../types.ts';
import { createApiKey } from './api.ts';
import { scopes } from './scopes.ts';

export function NewKeyPanel({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} place="side" title={t('keys.new')} closeLabel={t('action.close')}>
      <NewKey onDone={onClose} />
    </Dialog>
  );
}

function NewKey({ onDone }: { onDone: () => void }) {
  const t = useText();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly Scope[]>([]);
  const [made, setMade] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (chosen.length === 0) return;
    setBusy(true);
    setError(null);
    try {
      setMade((await createApiKey({ name, scopes: [...chosen] })).key);
      void client.invalidateQueries({ queryKey: keys.apiKeys });
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };

  if (made) {
    return (
      <div className="flex flex-col gap-4">
        <Note tone="accent" live>
          {t('keys.once')}
        </Note>
        <CopyField label={t('keys.key')} value={made} copyLabel={t('action.copy')} copiedLabel={t('action.copied')} />
        <Button look="primary" className="self-start" onPress={onDone}>
          {t('keys.done')}
        </Button>
      </div>
    );
  }
  return (
    <Form onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label={t('keys.name')}
        hint={t('keys.name.hint')}
        value={name}
        onChange={setName}
        maxLength={80}
        autoComplete="off"
        isRequired
      />
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 text-15 font-semibold">{t('keys.scopes')}</legend>
        {scopes.map((scope) => (
          <Checkbox
            key={scope}
            isSelected={chosen.includes(scope)}
            onChange={(on) => setChosen(on ? [...chosen, scope] : chosen.filter((one) => one !== scope))}
          >
            <span className="first-letter:uppercase">{t(`scope.${scope}`)}</span>
          </Checkbox>
        ))}
        {asked && chosen.length === 0 ? (
          <p role="alert" className="text-13 font-medium text-warn">
            {t('keys.scopes.needed')}
          </p>
        ) : null}
      </fieldset>
      <ActionFailure error={error} />
      <Button look="primary" type="submit" isPending={busy}>
        {t('keys.create')}
      </Button>
    </Form>
  );
}
