import type { Snapshot } from '../../../recorder/index.ts';
import { t } from '../../i18n/candidate.ts';
import { Badge } from '../../ui/native/Badge.tsx';

/** Where what was said is now, and nothing more hopeful than that. */
export function SavedBadge({ snapshot }: { snapshot: Snapshot }) {
  const { saved, phase, elapsedMs } = snapshot;
  const live = phase === 'recording';
  if (saved === null || elapsedMs === 0) return null;
  if (saved === 'on-device') {
    return (
      <Badge tone="warn" icon="cloud-off">
        {t('saved.on-device')}
      </Badge>
    );
  }
  if (saved === 'at-risk') {
    return (
      <Badge tone="warn" icon="alert">
        {t('saved.at-risk')}
      </Badge>
    );
  }
  // While recording, the last two seconds are always on their way: that is what "as you speak" means.
  if (saved === 'all' || live) {
    return (
      <Badge tone="good" icon="saved">
        {t(live ? 'saved.as-you-speak' : 'saved.all')}
      </Badge>
    );
  }
  return <Badge icon="saving">{t('saved.saving')}</Badge>;
}
