import { useSyncExternalStore } from 'react';
import type { Snapshot } from '../../../recorder/index.ts';
import type { Take } from './takes.ts';

const never = () => () => undefined;
const nothing = () => null;

export function useTakeSnapshot(take: Take | null): Snapshot | null {
  return useSyncExternalStore(take?.session.subscribe ?? never, take?.session.getSnapshot ?? nothing);
}
