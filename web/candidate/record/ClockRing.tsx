import type { ReactNode } from 'react';

const RADIUS = 28;
const LENGTH = 2 * Math.PI * RADIUS;

/** What is left as a ring that empties, with words beside it: the ring alone would say it by shape only. */
export function ClockRing({ share, children }: { share: number; children: ReactNode }) {
  return (
    <div className="clock">
      <svg className="clock-ring" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true">
        <circle cx="32" cy="32" r={RADIUS} className="clock-ring-ground" />
        <circle
          cx="32"
          cy="32"
          r={RADIUS}
          className="clock-ring-left"
          strokeDasharray={LENGTH}
          strokeDashoffset={LENGTH * (1 - Math.min(1, Math.max(0, share)))}
          transform="rotate(-90 32 32)"
        />
      </svg>
      {children}
    </div>
  );
}
