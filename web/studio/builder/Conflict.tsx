import { useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { say } from '../../ui/studio/Toasts.tsx';
import type { Draft } from '../draft.ts';
import { ActionFailure } from '../Failure.tsx';
import { useText } from '../text.ts';

/** Two people changed the same thing. Ours is still here; a person chooses which one counts. */
export function Conflict<T>({ draft }: { draft: Draft<T> }) {
  const t = useText();
  const [error, setError] = useState<unknown>(null);
  if (draft.state.kind !== 'conflict') return null;
  const choose = (choice: () => Promise<void>) => {
    setError(null);
    choice().catch(setError);
  };
  const takeTheirs = async () => {
    const mine = draft.value;
    await draft.takeTheirs();
    say(t('conflict.taken'), { name: t('conflict.mine-back'), run: () => draft.set(mine) });
  };
  return (
    <Note tone="warn" live>
      <p className="font-semibold">{t('conflict.title')}</p>
      <p>{t('conflict.body')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onPress={() => choose(draft.keepMine)}>{t('conflict.keep-mine')}</Button>
        <Button onPress={() => choose(takeTheirs)}>{t('conflict.take-theirs')}</Button>
      </div>
      <ActionFailure error={error} />
    </Note>
  );
}
