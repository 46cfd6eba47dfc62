import { Cloud, CloudOff, LoaderCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { RequestError } from './api.ts';
import type { SaveState } from './autosave.ts';
import { explain } from './Failure.tsx';
import { useFormat } from './format.ts';
import { useText } from './text.ts';

/** "Saved 2 s ago", or why not. Only failures are read out: the ticking would never end. */
export function SaveStatus({ state }: { state: SaveState }) {
  const t = useText();
  const format = useFormat();
  const saved = state.kind === 'saved' ? state.at : null;
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (saved === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [saved]);

  if (state.kind === 'failed' || state.kind === 'refused') {
    const error = state.kind === 'refused' ? state.error : new RequestError(state.code, 0, null);
    return (
      <p role="alert" className="flex items-center gap-2 text-13 font-medium text-warn">
        <CloudOff aria-hidden size={16} className="shrink-0" />
        <span>
          {t('save.failed')} {explain(t, error)} {state.kind === 'failed' && state.retrying ? t('save.retrying') : ''}
        </span>
      </p>
    );
  }
  if (state.kind === 'idle' || state.kind === 'conflict') return null;
  const moving = state.kind === 'saving' || state.kind === 'waiting';
  const seconds = saved === null ? 0 : Math.max(0, Math.floor((now - saved) / 1000));
  return (
    <p className="flex items-center gap-2 text-13 text-ink-2">
      {moving ? (
        <LoaderCircle aria-hidden size={16} className="shrink-0" />
      ) : (
        <Cloud aria-hidden size={16} className="shrink-0" />
      )}
      {moving
        ? t('save.saving')
        : seconds < 2
          ? t('save.just-now')
          : seconds < 60
            ? t('save.saved-seconds', { seconds })
            : t('save.saved', { when: format.relative(saved ?? now) })}
    </p>
  );
}
