import { statfs } from 'node:fs/promises';
import type { Config } from '../../platform/config.ts';

const DAY = 86_400_000;
/** What recordings added is averaged over this long. */
export const WINDOW_DAYS = 14;

/**
 * Whole days until a disk is full. The window begins with the first recording in it, so that a week-old instance isn't told of
 * a rate half as high as it is.
 * @param added bytes in the window; @param since when the first of them came, null where there was none
 * @returns `daysLeft` null: no end in sight (nothing comes in, or more than ten years)
 */
export function forecast(
  free: number | null,
  added: number,
  since: Date | null,
  now: Date,
): { dailyBytes: number; daysLeft: number | null } {
  if (!since || added <= 0) return { dailyBytes: 0, daysLeft: null };
  const days = Math.min(WINDOW_DAYS, Math.max(1, Math.ceil((now.getTime() - since.getTime()) / DAY)));
  const dailyBytes = Math.ceil(added / days);
  const daysLeft = free === null ? null : Math.floor(free / dailyBytes);
  return { dailyBytes, daysLeft: daysLeft !== null && daysLeft <= 3650 ? daysLeft : null };
}

/** Of the disk that recordings lie on; nulls where the system does not say. */
export async function diskOf(config: Config): Promise<{ freeBytes: number | null; totalBytes: number | null }> {
  try {
    const { bavail, blocks, bsize } = await statfs(config.storageDir ?? config.dataDir);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  } catch {
    return { freeBytes: null, totalBytes: null };
  }
}
