import type { Snapshot } from '../../../recorder/index.ts';
import { t } from '../../i18n/candidate.ts';

/** What is worth knowing of the device and the line, in words and calmly: recording goes on whatever it is. */
export function Beside({ snapshot, onVoiceAlone }: { snapshot: Snapshot; onVoiceAlone?: () => void }) {
  const { storage, switchedTo, strain, voiceAlone } = snapshot;
  return (
    <>
      <div role="status">
        {storage.trouble && snapshot.saved === 'at-risk' ? (
          <p className="aside">{t('record.storage-failing')}</p>
        ) : (
          storage.minutesLeft !== null && (
            <p className="aside">{t('record.storage-low', { count: storage.minutesLeft })}</p>
          )
        )}
        {switchedTo && <p className="aside">{t('record.switched', { device: switchedTo })}</p>}
        {voiceAlone ? (
          <p className="aside">{t('record.voice-only')}</p>
        ) : (
          strain !== 'none' && (
            <p className="aside">{t(strain === 'failing' ? 'record.line-failing' : 'record.line-reduced')}</p>
          )
        )}
      </div>
      {strain === 'failing' && !voiceAlone && onVoiceAlone && (
        <button type="button" className="text-button" onClick={onVoiceAlone}>
          {t('record.voice-alone')}
        </button>
      )}
    </>
  );
}
