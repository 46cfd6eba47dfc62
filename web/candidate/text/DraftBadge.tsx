import { type CandidateText, t } from '../../i18n/candidate.ts';
import { Badge } from '../../ui/native/Badge.tsx';
import type { DraftState } from './draft.ts';

/** Whether what is written or ticked is safe. */
export function DraftBadge({ state, saved }: { state: DraftState; saved: CandidateText }) {
  if (state === 'saved') {
    return (
      <Badge tone="good" icon="saved">
        {t(saved)}
      </Badge>
    );
  }
  if (state === 'on-device') {
    return (
      <Badge tone="warn" icon="cloud-off">
        {t('saved.on-device')}
      </Badge>
    );
  }
  return <Badge icon="saving">{t('saved.saving')}</Badge>;
}
