import { useState } from 'react';
import { t } from '../../i18n/candidate.ts';
import { LazyHelp } from '../LazyHelp.tsx';

/** Where one writes or ticks no clock runs, and time is days: a later deadline, as from any page. */
export function MoreDays() {
  const [open, setOpen] = useState(false);
  return (
    <div className="more-time">
      <button type="button" className="text-button" onClick={() => setOpen(true)}>
        {t('more-time.need')}
      </button>
      <LazyHelp topic={open ? 'extension' : null} onClose={() => setOpen(false)} />
    </div>
  );
}
