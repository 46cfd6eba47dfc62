import { CloudOff } from 'lucide-react';
import { SaveStatus } from '../SaveStatus.tsx';
import { useText } from '../text.ts';
import type { ScorecardValues } from './scorecard.ts';

/** Where the scorecard stands: saved and when, or what waits on this device because the line is lost. */
export function SaveLine({ values }: { values: ScorecardValues }) {
  const t = useText();
  const { save, waiting, joined } = values;
  return (
    <div className="min-w-0 flex-1 basis-40">
      {save.kind === 'failed' && save.code === 'network' ? (
        <p role="alert" className="flex items-start gap-2 text-13 font-medium text-warn">
          <CloudOff aria-hidden size={16} className="mt-0.5 shrink-0" />
          {t('scorecard.waiting', { count: waiting })}
        </p>
      ) : (
        <SaveStatus state={save} />
      )}
      {joined ? <p className="text-13 text-ink-2">{t('scorecard.joined')}</p> : null}
    </div>
  );
}
