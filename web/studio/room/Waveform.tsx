import { clock } from '../format.ts';
import { useText } from '../text.ts';

const bars = 110;

/** The loudest of each stretch, so that short words stay visible. */
export function peaks(waveform: number[], count = bars): number[] {
  if (waveform.length === 0) return [];
  return Array.from({ length: Math.min(count, waveform.length) }, (_, bar) => {
    const size = waveform.length / Math.min(count, waveform.length);
    return Math.max(
      ...waveform.slice(Math.floor(bar * size), Math.max(Math.floor((bar + 1) * size), Math.floor(bar * size) + 1)),
    );
  });
}

/** Quiet recordings fill the height too; near silence stays flat. */
function evened(values: number[]): number[] {
  const loudest = Math.max(...values, 0.05);
  return values.map((value) => value / loudest);
}

/** Seek by pointer or arrow keys; the bars are drawn under a real range input. Without a waveform it is a plain line. */
export function Waveform({
  waveform,
  at,
  duration,
  onSeek,
}: {
  waveform: number[] | null;
  at: number;
  duration: number;
  onSeek: (seconds: number) => void;
}) {
  const t = useText();
  const values = evened(peaks(waveform ?? []));
  const share = duration > 0 ? at / duration : 0;
  return (
    <div className="relative h-10 rounded-chip has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      {values.length > 0 ? (
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${values.length * 4} 40`}
          preserveAspectRatio="none"
          className="h-full w-full"
        >
          {values.map((value, bar) => {
            const height = Math.max(3, value * 36);
            return (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
                key={bar}
                x={bar * 4 + 0.6}
                y={20 - height / 2}
                width={2.6}
                height={height}
                rx={1.2}
                className={bar / values.length < share ? 'fill-accent' : 'fill-line-strong'}
              />
            );
          })}
        </svg>
      ) : (
        <div aria-hidden className="absolute inset-x-0 top-1/2 h-1.5 -translate-y-1/2 rounded-full bg-line-strong">
          <div className="h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
        </div>
      )}
      <input
        type="range"
        aria-label={t('player.position')}
        aria-valuetext={t('player.position.value', { at: clock(at), all: clock(duration) })}
        min={0}
        max={Math.max(duration, 0.1)}
        step={0.1}
        value={at}
        onChange={(event) => onSeek(Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          // The step of the input is fine for a pointer; keys move by seconds that one can hear.
          const steps: Record<string, number> = { ArrowLeft: -5, ArrowDown: -5, ArrowRight: 5, ArrowUp: 5 };
          const step = steps[event.key];
          if (step === undefined) return;
          event.preventDefault();
          onSeek(at + step);
        }}
        className="absolute inset-0 h-full w-full cursor-pointer opacity-0"
      />
    </div>
  );
}
