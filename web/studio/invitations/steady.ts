interface Row {
  readonly id: string;
}

export interface Steady<T> {
  readonly rows: T[];
  /** New rows that are kept back while somebody points at the list. */
  readonly waiting: number;
}

/**
 * The list as it should be drawn. While it is `held` (a pointer or the focus is on it) nothing moves under anybody's hand: rows change
 * in place, those that left stay, new ones wait, and only what continues the list at its end is added.
 * @param shown ids as drawn last
 */
export function steady<T extends Row>(
  shown: readonly string[],
  before: readonly T[],
  now: T[],
  held: boolean,
): Steady<T> {
  if (!held || shown.length === 0) return { rows: now, waiting: 0 };
  const fresh = new Map(now.map((row) => [row.id, row]));
  const old = new Map(before.map((row) => [row.id, row]));
  const kept = shown.flatMap((id) => fresh.get(id) ?? old.get(id) ?? []);
  const there = new Set(shown);
  const lastKnown = now.findLastIndex((row) => there.has(row.id));
  const added = now.filter((row, at) => !there.has(row.id) && at > lastKnown);
  const waiting = now.filter((row, at) => !there.has(row.id) && at < lastKnown).length;
  return { rows: [...kept, ...added], waiting };
}
