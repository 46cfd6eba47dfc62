import { memo, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { clock } from '../format.ts';
import { useText } from '../text.ts';
import type { Player } from './player.ts';
import { usePosition } from './usePlayer.ts';
import { evened, peaks } from './waveform.ts';

/** One bar and the gap after it, in pixels. */
const pitch = 6;

export interface Tick {
  id: string;
  at: number;
  kind: 'evidence' | 'note';
}

/**
 * Seek by pointer or keys. The bars are drawn under a real range input, which has the focus and is read out; a pointer is measured
 * against the bars themselves, since a range gives half a thumb away at either end.
 */
export function Waveform({
  waveform,
  player,
  duration,
  ticks,
  big = false,
}: {
  waveform: number[] | null;
  player: Player;
  duration: number;
  ticks: Tick[];
  big?: boolean;
}) {
  const t = useText();
  const at = usePosition(player);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const width = useWidth(box);
  const [hover, setHover] = useState<number | null>(null);
  const values = useMemo(() => evened(peaks(waveform ?? [], Math.floor(width / pitch))), [waveform, width]);
  const share = duration > 0 ? Math.min(1, at / duration) : 0;
  const under = (event: PointerEvent) => {
    const { left, width: whole } = event.currentTarget.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - left) / whole)) * duration;
  };
  return (
    <div
      ref={box}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        input.current?.focus({ preventScroll: true });
        player.seek(under(event));
      }}
      onPointerMove={(event) => {
        setHover(event.pointerType === 'touch' ? null : under(event));
        if (event.currentTarget.hasPointerCapture(event.pointerId)) player.seek(under(event));
      }}
      onPointerLeave={() => setHover(null)}
      className={`relative cursor-pointer touch-none rounded-chip select-none has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${big ? 'h-28' : 'h-10 max-sm:h-11'}`}
    >
      {values.length > 0 ? (
        <>
          <Bars values={values} tone="fill-line-strong" />
          <div className="absolute inset-0" style={{ clipPath: `inset(0 ${(1 - share) * 100}% 0 0)` }}>
            <Bars values={values} tone="fill-accent" />
          </div>
        </>
      ) : (
        <div aria-hidden className="absolute inset-x-0 top-1/2 h-1.5 -translate-y-1/2 rounded-full bg-line-strong">
          <div className="h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
        </div>
      )}
      {duration > 0 ? <Ticks ticks={ticks} duration={duration} /> : null}
      {hover === null || duration === 0 ? null : (
        <div
          aria-hidden
          className="pointer-events-none absolute inset-y-0 w-px bg-ink-2"
          style={{ left: `${(hover / duration) * 100}%` }}
        >
          <span className="absolute bottom-full left-1/2 mb-1 -translate-x-1/2 rounded-chip bg-ink px-1.5 text-13 font-semibold text-paper tabular-nums">
            {clock(hover)}
          </span>
        </div>
      )}
      <input
        ref={input}
        type="range"
        aria-label={t('player.position')}
        aria-valuetext={t('player.position.value', { at: clock(at), all: clock(Math.round(duration)) })}
        min={0}
        max={Math.max(duration, 0.1)}
        step={0.1}
        value={at}
        onChange={(event) => player.seek(Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          // The step of the input is fine for a pointer; keys move by seconds that one can hear.
          const steps: Record<string, number> = { ArrowLeft: -5, ArrowDown: -5, ArrowRight: 5, ArrowUp: 5 };
          const step = steps[event.key];
          if (step === undefined) return;
          event.preventDefault();
          player.skip(step);
        }}
        className="pointer-events-none absolute inset-0 h-full w-full opacity-0"
      />
    </div>
  );
}

const Bars = memo(function Bars({ values, tone }: { values: number[]; tone: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${values.length * pitch} 40`}
      preserveAspectRatio="none"
      className={`h-full w-full ${tone}`}
    >
      {values.map((value, bar) => {
        const height = Math.max(4, value * 32);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
          <rect key={bar} x={bar * pitch + 1} y={20 - height / 2} width={4} height={height} rx={2} />
        );
      })}
    </svg>
  );
});

/** Moments that something is said about. They are read out where it is said; here they are only seen. */
function Ticks({ ticks, duration }: { ticks: Tick[]; duration: number }) {
  return ticks.map(({ id, at, kind }) => (
    <span
      key={id}
      aria-hidden
      data-tick={kind}
      className={`pointer-events-none absolute -translate-x-1/2 ${kind === 'note' ? 'bottom-0 size-1.5 rounded-full bg-ink' : 'top-0 size-1.5 rotate-45 bg-accent'}`}
      style={{ left: `${Math.min(1, at / duration) * 100}%` }}
    />
  ));
}

function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(660);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = new ResizeObserver(([entry]) => {
      if (entry) setWidth(entry.contentRect.width);
    });
    measure.observe(element);
    return () => measure.disconnect();
  }, [box]);
  return width;
}
