import { sha256 } from './digest.ts';
import type { Spool } from './spool.ts';
import type { UploadAbout } from './types.ts';
import { type CompleteOutcome, createUploader, type Uploader, type UploaderOptions } from './uploader.ts';

/** As large as a recorder's largest chunk; what is too large for the line is cut further there. Bytes. */
const SLICE_BYTES = 1024 * 1024;

export interface FileSending {
  /** 0–1, by bytes that the server has. */
  share(): number;
  subscribe(listener: () => void): () => void;
  /** How it ended. `unreadable`: the file is gone or was changed since it was chosen. Never rejects. */
  readonly done: Promise<CompleteOutcome | { readonly kind: 'unreadable' }>;
  /** Tries again whatever waiting could not help. */
  retry(): Promise<CompleteOutcome>;
  /** Stops; what has arrived is no answer. */
  cancel(): void;
}

export interface SendFileOptions extends Omit<UploaderOptions, 'spool' | 'fresh' | 'about'> {
  readonly about: UploadAbout;
}

/**
 * Carries a file to the server as one segment of chunks, by the same way as a recording: any number of interruptions, each chunk with its
 * digest. The file itself is the spool: it lies on the device, is read slice by slice, and never whole.
 */
export function sendFile(file: Blob, options: SendFileOptions): FileSending {
  const { upload } = options.about;
  const slice = (index: number) => file.slice(index * SLICE_BYTES, (index + 1) * SLICE_BYTES).arrayBuffer();
  const spool: Pick<Spool, 'pending' | 'bytes' | 'drop'> = {
    pending: async () => [],
    bytes: ({ index }) => slice(index),
    drop: async () => {},
  };
  const uploader: Uploader = createUploader({ ...options, spool, fresh: true });
  const chunks = Math.ceil(file.size / SLICE_BYTES);
  const totals = [{ segment: 0, mime: file.type.slice(0, 120), elapsedMs: 0, chunks, bytes: file.size }];
  let known = 0;
  let cancelled = false;

  async function run(): Promise<CompleteOutcome | { readonly kind: 'unreadable' }> {
    try {
      for (let index = 0; index < chunks && !cancelled; index++) {
        const bytes = await slice(index);
        const size = bytes.byteLength;
        const digest = await sha256(bytes);
        known += size;
        uploader.added({ upload, segment: 0, index, size, type: file.type, digest });
      }
    } catch {
      uploader.close();
      return { kind: 'unreadable' };
    }
    return uploader.complete(totals);
  }

  return {
    share: () => (file.size === 0 ? 0 : (known - uploader.getState().bytesPending) / file.size),
    subscribe: uploader.subscribe,
    done: run(),
    retry() {
      uploader.retryNow();
      return uploader.complete(totals);
    },
    cancel() {
      cancelled = true;
      uploader.close();
    },
  };
}
