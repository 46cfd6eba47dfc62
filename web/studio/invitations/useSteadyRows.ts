import { useRef, useState } from 'react';
import type { Invitation } from '../types.ts';
import { type Steady, steady } from './steady.ts';

/** The rows to draw: nothing moves while a pointer or the focus is on the list. `of` names the list; another one is drawn as it is. */
export function useSteadyRows(items: Invitation[], of: string) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const drawn = useRef<{ of: string; rows: Invitation[] }>({ of, rows: [] });
  const held = (pointed || focused) && drawn.current.of === of;
  const now: Steady<Invitation> = steady(
    drawn.current.rows.map((row) => row.id),
    drawn.current.rows,
    items,
    held,
  );
  drawn.current = { of, rows: now.rows };
  return {
    ...now,
    /** Draws what waits. */
    letIn: () => {
      drawn.current = { of, rows: [] };
      setPointed(false);
      setFocused(false);
    },
    hold: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: (event: React.FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
      },
    },
  };
}
