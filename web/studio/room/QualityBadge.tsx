import { Check, TriangleAlert } from 'lucide-react';
import { Chip } from '../../ui/studio/Chip.tsx';
import { useFormat } from '../format.ts';
import { useText } from '../text.ts';
import type { AnswerKind, Recording } from '../types.ts';

/** What the server found in picture and sound. Says so, too, where nothing could be checked. */
export function QualityBadge({ checks, kind }: { checks: Recording['checks']; kind: AnswerKind }) {
  const t = useText();
  const format = useFormat();
  const faults: string[] = [];
  if (kind === 'video' && checks.picture !== null && checks.picture !== 'ok')
    faults.push(t(`quality.picture.${checks.picture}`));
  if (checks.sound !== null && checks.sound !== 'ok') faults.push(t(`quality.sound.${checks.sound}`));
  if (!checks.decodes) faults.push(t('quality.cut'));
  if (faults.length > 0) {
    return (
      <Chip tone="warn" icon={<TriangleAlert aria-hidden size={14} />}>
        {format.list(faults)}
      </Chip>
    );
  }
  const checked = checks.sound === 'ok' && (kind === 'audio' || checks.picture === 'ok');
  if (!checked) return <Chip>{t('quality.unchecked')}</Chip>;
  return (
    <Chip tone="good" icon={<Check aria-hidden size={14} />}>
      {/* On a phone the tick alone is seen: the answer stays on top, and every line of it costs one below. */}
      <span className="max-sm:sr-only">{t(kind === 'video' ? 'quality.good' : 'quality.sound-good')}</span>
    </Chip>
  );
}
