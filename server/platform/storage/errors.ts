/** Base of everything that `Storage` throws on purpose; anything else is a defect. */
export class StorageError extends Error {
  override name = 'StorageError';
}

/** Other bytes are already held under this index. The held bytes stay as they are. */
export class ChunkConflict extends StorageError {
  override name = 'ChunkConflict';
}

/** A segment has a gap, or ends before the number of chunks that was promised. */
export class ChunkMissing extends StorageError {
  override name = 'ChunkMissing';
  readonly segment: number;
  readonly chunk: number;
  constructor(segment: number, chunk: number) {
    super(`chunk ${chunk} of segment ${segment} is missing`);
    this.segment = segment;
    this.chunk = chunk;
  }
}

/** The bytes on disk no longer have the digest they were stored with. */
export class ChunkCorrupt extends StorageError {
  override name = 'ChunkCorrupt';
  readonly segment: number;
  readonly chunk: number;
  constructor(segment: number, chunk: number) {
    super(`chunk ${chunk} of segment ${segment} is not what was stored`);
    this.segment = segment;
    this.chunk = chunk;
  }
}

/** No object has this key. */
export class ObjectMissing extends StorageError {
  override name = 'ObjectMissing';
}

/** A key, id or index that this module would never write. A caller's mistake or an attack, never a state of the disk. */
export class InvalidKey extends StorageError {
  override name = 'InvalidKey';
}

/** No room or no quota. What was written of the refused bytes is removed; putting them again later is safe. */
export class StorageFull extends StorageError {
  override name = 'StorageFull';
}

/** Any other failure of the disk. Whether bytes were kept is unknown; putting them again is safe. */
export class StorageUnavailable extends StorageError {
  override name = 'StorageUnavailable';
}

/** libuv has no name for EDQUOT, so it arrives as a bare number: -122 on Linux, -69 on macOS. */
const QUOTA_ERRNO = new Set([-122, -69]);

/** The typed error for whatever the file system threw. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const { code, errno } = errorFacts(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || (errno !== undefined && QUOTA_ERRNO.has(errno))) {
    return new StorageFull('the storage is full', { cause: error });
  }
  return new StorageUnavailable(`the storage failed (${code ?? 'unknown'})`, { cause: error });
}

/** The system's code of an error, e.g. `ENOENT`; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  return errorFacts(error).code;
}

function errorFacts(error: unknown): { code?: string; errno?: number } {
  if (!(error instanceof Error)) return {};
  const facts: { code?: string; errno?: number } = {};
  if ('code' in error && typeof error.code === 'string') facts.code = error.code;
  if ('errno' in error && typeof error.errno === 'number') facts.errno = error.errno;
  return facts;
}
