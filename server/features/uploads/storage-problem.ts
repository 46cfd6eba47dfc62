import { problem } from '../../platform/http/problem.ts';
import { StorageFull, StorageUnavailable } from '../../platform/storage/index.ts';

/** What a failing disk means to whoever asked; anything else comes back as it is. Both are worth trying again. */
export function storageProblem(error: unknown): unknown {
  if (error instanceof StorageFull) {
    const detail = 'Nothing is lost: leave the page open, it goes on by itself when there is room again.';
    return problem('storage-full', detail, { retryAfterSeconds: 30 });
  }
  if (error instanceof StorageUnavailable) {
    return problem('unavailable', 'Nothing is lost. Try again in a few seconds.', { retryAfterSeconds: 5 });
  }
  return error;
}
