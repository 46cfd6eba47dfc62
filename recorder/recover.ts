import { adopting } from './adopt.ts';
import { type Clock, systemClock } from './clock.ts';
import { deferred } from './deferred.ts';
import { type Owner, webLocksOwner } from './owner.ts';
import { settleUpload, withBreak } from './report.ts';
import type { Spool } from './spool.ts';
import type { Transport } from './transport.ts';
import { breaks, type MediaKind, type TechnicalKind, totalBytes, totalElapsed, type UploadManifest } from './types.ts';
import { createUploader, type UploaderOptions } from './uploader.ts';

/** What became of one upload that an earlier page left behind. */
export interface Recovered {
  readonly upload: string;
  readonly take: string;
  readonly question: string;
  readonly invitation: string;
  readonly kind: MediaKind;
  readonly elapsedMs: number;
  readonly bytes: number;
  /** The recording broke off (closed tab, crash, empty battery); the candidate had not stopped it. */
  readonly interrupted: boolean;
  /** The first thing that broke while it was recorded; null: nothing did, so it is a take like any other. */
  readonly broke: TechnicalKind | null;
  /**
   * `delivered`: the server has all of it. `waiting`: `signal` ended the attempt; it is safe on this device.
   * `stuck`: the server will not take it as it is (`reason`); it stays on this device.
   * `elsewhere`: another tab records or sends it right now.
   */
  readonly outcome: 'delivered' | 'waiting' | 'stuck' | 'elsewhere';
  readonly reason: string | null;
}

export interface RecoverOptions extends Pick<UploaderOptions, 'renew' | 'lanes' | 'random' | 'connectivity'> {
  clock?: Clock;
  owner?: Owner;
  /** Which uploads to look at. Default: all. */
  only?: (manifest: UploadManifest) => boolean;
  /** Gives up waiting for a network; nothing is lost by that. */
  signal?: AbortSignal;
  /** Called as the work goes on: uploads found, chunks of the current one left. */
  onProgress?: (progress: { found: number; done: number; pending: number }) => void;
}

/**
 * Delivers and completes every upload that a reload, a crash or a dead battery left in the spool, one after the other.
 * Safe to run at every page load and in two tabs at once. Uploads without a single chunk are forgotten silently.
 */
export async function recover(spool: Spool, transport: Transport, options: RecoverOptions = {}): Promise<Recovered[]> {
  const { owner = webLocksOwner, only = () => true } = options;
  const found = (await spool.uploads()).filter(only);
  const results: Recovered[] = [];
  for (const manifest of found) {
    const tell = (pending: number) => options.onProgress?.({ found: found.length, done: results.length, pending });
    const done = await owner.own(manifest.upload, () => recoverOne(manifest, spool, transport, options, tell));
    if (done !== 'empty') results.push(done ?? result(manifest, 'elsewhere'));
  }
  return results;
}

async function recoverOne(
  found: UploadManifest,
  spool: Spool,
  transport: Transport,
  options: RecoverOptions,
  tell: (pending: number) => void,
): Promise<Recovered | 'empty'> {
  // Read again: between listing and owning, the other tab may have written or finished.
  const manifest = (await spool.uploads()).find((m) => m.upload === found.upload);
  if (!manifest || manifest.segments.length === 0) {
    await spool.remove(found.upload);
    return 'empty';
  }
  const { clock = systemClock, signal } = options;
  const reporting = { spool, transport, clock, renew: options.renew };
  if (manifest.delivered) {
    // Its bytes arrived on an earlier visit, and the candidate knows: nothing to find here.
    await settleUpload(manifest, reporting);
    return 'empty';
  }
  const way = manifest.finished ? transport : adopting(transport);
  const uploader = createUploader({ ...options, about: manifest, spool, transport: way, clock });
  const { promise: abandoned, resolve: abandon } = deferred<'abandoned'>();
  const onAbort = () => abandon('abandoned');
  const forget = uploader.subscribe(() => tell(uploader.getState().pending));
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted) onAbort();
  try {
    const outcome = await Promise.race([uploader.complete(manifest.segments), abandoned]);
    if (outcome === 'abandoned') return result(manifest, 'waiting');
    if (outcome.kind === 'stuck') return result(manifest, 'stuck', outcome.error.code);
    await settleUpload(withBreak(manifest), reporting);
    return result(manifest, 'delivered');
  } finally {
    forget();
    signal?.removeEventListener('abort', onAbort);
    uploader.close();
  }
}

function result(manifest: UploadManifest, outcome: Recovered['outcome'], reason: string | null = null): Recovered {
  const { upload, take, question, invitation, kind, segments, technical, finished } = manifest;
  const broke = technical?.find(breaks);
  return {
    upload,
    take,
    question,
    invitation,
    kind,
    elapsedMs: totalElapsed(segments),
    bytes: totalBytes(segments),
    interrupted: !finished,
    broke: broke?.kind ?? (finished ? null : 'page-closed'),
    outcome,
    reason,
  };
}
