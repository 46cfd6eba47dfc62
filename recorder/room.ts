import type { MediaKind } from './types.ts';

/** Bits a second of an answer at its best: what has to fit on the device while the line is away. */
const BITS: Record<MediaKind, number> = { video: 1_264_000, audio: 64_000 };
/** Less than this is worth a word before it is gone. */
const LOW_MINUTES = 10;

/**
 * Minutes of recording that still fit on this device, when they are few; null while there is room, or where the browser does not say.
 * Browsers round what they tell, so it is a warning and never a reason to stop.
 */
export async function minutesLeft(
  kind: MediaKind,
  storage: Pick<StorageManager, 'estimate'> | undefined = globalThis.navigator?.storage,
): Promise<number | null> {
  const { quota, usage } = (await storage?.estimate?.().catch(() => null)) ?? {};
  if (quota === undefined || usage === undefined) return null;
  const minutes = Math.floor((Math.max(0, quota - usage) * 8) / BITS[kind] / 60);
  return minutes < LOW_MINUTES ? minutes : null;
}
