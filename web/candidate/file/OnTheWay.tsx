import type { FileRule } from '../../../contract/interviews.ts';
import { t } from '../../i18n/candidate.ts';
import { bytes } from '../../i18n/formats.ts';
import { Button } from '../../ui/native/Button.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { Progress } from '../../ui/native/Progress.tsx';
import { failureText } from '../state/failures.ts';
import { useLanguage } from '../state/language.ts';
import type { Sending } from '../state/store.ts';
import { useStore } from '../state/store-context.ts';
import { cancel, type Sent } from './sendings.ts';
import { refusalText } from './words.ts';

/** A file on its way, how far it is, and what to do where it can't go on. */
export function OnTheWay({ sent, way, rule }: { sent: Sent; way: Sending; rule: FileRule }) {
  const store = useStore();
  const { language } = useLanguage();
  const stop = (
    <Button look="quiet" onClick={() => cancel(store, sent)}>
      {t('file.cancel')}
    </Button>
  );
  if (way.stuck) {
    return (
      <Notice tone="warn" title={t('file.stuck', { name: sent.name })}>
        <p>{reasonText(language, way.reason ?? '', rule)}</p>
        {way.reason !== 'unreadable' && (
          <button type="button" className="text-button" onClick={sent.retry}>
            {t('undelivered.retry')}
          </button>
        )}
        {stop}
      </Notice>
    );
  }
  const percent = Math.floor(way.share * 100);
  const label = t('file.sending', { name: sent.name, percent });
  return (
    <div className="file-card">
      <p className="file-name">
        <bdi>{sent.name}</bdi> <span className="small">{bytes(language, sent.size)}</span>
      </p>
      <Progress value={way.share} label={label} />
      <p className="small">{t('file.percent', { percent })}</p>
      {stop}
    </div>
  );
}

function reasonText(language: string, reason: string, rule: FileRule): string {
  if (reason === 'unreadable') return t('file.unreadable');
  return reason === 'invalid-input' ? refusalText(language, 'large', rule) : failureText(reason);
}
