import { useEffect, useRef } from 'react';
import { meterLevel } from '../../../recorder/index.ts';
import { t } from '../../i18n/candidate.ts';

const BARS = Array.from({ length: 13 }, (_, at) => at);

/** So long a nothing is no silence: the microphone is off, or its switch is. */
const DEAD_AFTER_MS = 3000;

/**
 * The voice of the last second as bars. Drawn past React: sixteen times a second is no matter of state. That a microphone gives
 * nothing at all is one.
 */
export function LevelBars({ stream, onDead }: { stream: MediaStream; onDead?: (dead: boolean) => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const recent: number[] = [];
    return meterLevel(stream, ({ rms, deadMs }) => {
      onDead?.(deadMs >= DEAD_AFTER_MS);
      recent.push(rms);
      if (recent.length > BARS.length) recent.shift();
      const bars = box.current?.children ?? [];
      for (let at = 0; at < bars.length; at++) {
        // A quiet voice is about 0.02, a near one 0.2: the root brings both into view.
        const height = Math.min(1, Math.sqrt(recent[at] ?? 0) * 1.8);
        (bars[at] as HTMLElement).style.transform = `scaleY(${Math.max(0.12, height)})`;
      }
    });
  }, [stream, onDead]);
  return (
    <div ref={box} className="level" role="img" aria-label={t('self.level')}>
      {BARS.map((bar) => (
        <i key={bar} />
      ))}
    </div>
  );
}
