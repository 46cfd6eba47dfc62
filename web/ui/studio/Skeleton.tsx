import { useEffect, useState } from 'react';

/** Bars where rows will be, only when loading takes longer than 300 ms: faster than that, nothing flickers. */
export function Skeleton({ rows = 5, label }: { rows?: number; label: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="flex flex-col gap-3">
      {late ? (
        <>
          <span className="sr-only">{label}</span>
          {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
            <span key={row} className="h-12 animate-pulse rounded-button bg-sunken motion-reduce:animate-none" />
          ))}
        </>
      ) : null}
    </div>
  );
}
