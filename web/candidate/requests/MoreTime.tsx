import { t } from '../../i18n/candidate.ts';
import type { AskMoreTime } from './use-more-time.ts';

/** Beside the clock, as long as one runs. The button stays where it is: what came of it stands below, and is read aloud. */
export function MoreTime({ words, ask }: AskMoreTime) {
  return (
    <div className="more-time">
      <button type="button" className="text-button" onClick={ask}>
        {t('more-time.need')}
      </button>
      {words && <p>{words}</p>}
    </div>
  );
}
