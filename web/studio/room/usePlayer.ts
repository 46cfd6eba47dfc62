import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { rememberedSpeed } from './memory.ts';
import { Player } from './player.ts';

/** The room's player. What changes seldom is here; the position is `usePosition`, so that only what shows it is drawn again. */
export function usePlayer() {
  const [player] = useState(() => new Player(rememberedSpeed()));
  const state = useSyncExternalStore(player.subscribe, () => player.state);
  useEffect(() => () => player.leave(), [player]);
  return { player, state };
}

/** Seconds from the start, smoothly while it plays. */
export function usePosition(player: Player): number {
  return useSyncExternalStore(player.clock.subscribe, player.clock.at);
}

/** Runs a function with the newest closure under one name, so that effects need not start again. */
export function useLatest<T>(value: T) {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}
