import { useState } from 'react';
import { t } from '../../i18n/candidate.ts';
import { dayAndTime } from '../../i18n/formats.ts';
import { useLanguage } from '../state/language.ts';
import { useSession } from '../state/store-context.ts';
import { RequestForm } from './RequestForm.tsx';

/** Where one writes or ticks, time is days: no clock runs, and the deadline can be later. */
export function MoreDays() {
  const { deadlineAt, timeZone, now } = useSession();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const lead = t('more-time.no-clock', { when: dayAndTime(language, timeZone, deadlineAt, now) });
  return (
    <div className="more-days">
      <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('more-time.need')}
      </button>
      {open && <RequestForm kind="extension" look="secondary" lead={lead} />}
    </div>
  );
}
