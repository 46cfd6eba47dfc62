import { type Clock, within } from './clock.ts';
import type { Spool } from './spool.ts';
import type { Refusal, ReportedEvent, Transport } from './transport.ts';
import { breaks, type TechnicalEvent, type UploadManifest } from './types.ts';

const PAUSES_MS = [1_000, 3_000, 9_000];
const SPOOL_MS = 5_000;
/** As many as the server takes. What broke the take comes first wherever it came in time. */
const MOST = 100;

export interface Reporting {
  spool: Spool;
  transport: Transport;
  clock: Clock;
  renew?: (() => Promise<boolean>) | undefined;
}

/** What happened, on the clock of the whole take: segments are the recorder's affair. */
export function reportOf(manifest: UploadManifest): ReportedEvent[] {
  const before = (segment: number) =>
    manifest.segments.filter((made) => made.segment < segment).reduce((ms, { elapsedMs }) => ms + elapsedMs, 0);
  const all = manifest.technical ?? [];
  const kept = all.length <= MOST ? all : [...all.filter(breaks), ...all.filter((e) => !breaks(e))].slice(0, MOST);
  return kept.map(({ kind, segment, atMs }) => ({ kind, atMs: Math.max(0, Math.round(before(segment) + atMs)) }));
}

/** The recording broke off with its page: nobody was left to note it. */
export function withBreak(manifest: UploadManifest): UploadManifest {
  if (manifest.finished) return manifest;
  const last = manifest.segments.at(-1);
  const event: TechnicalEvent = { kind: 'page-closed', segment: last?.segment ?? 0, atMs: last?.elapsedMs ?? 0 };
  return { ...manifest, finished: true, technical: [...(manifest.technical ?? []), event] };
}

/**
 * Settles an upload whose bytes the server has: it is told what happened, and only then does the spool forget. What does not get
 * through lies there until the next visit, so that a fault never costs a take because its report was lost. Never throws.
 * @returns whether nothing is left to tell
 */
export async function settleUpload(delivered: UploadManifest, options: Reporting): Promise<boolean> {
  const { spool, transport, clock } = options;
  const forget = () => within(clock, SPOOL_MS, spool.remove(delivered.upload)).catch(() => undefined);
  const events = reportOf(delivered);
  if (events.length === 0 || !transport.report) {
    await forget();
    return true;
  }
  await within(clock, SPOOL_MS, spool.put({ ...delivered, delivered: true })).catch(() => undefined);
  for (const pause of [...PAUSES_MS, null]) {
    const answer = await tell(delivered, events, options);
    // Who is not known any more can't be told anything, tomorrow as little as today.
    if (answer.kind === 'reported' || answer.kind === 'gone') {
      await forget();
      return true;
    }
    if (answer.kind !== 'retry' || pause === null) return false;
    await new Promise<void>((resolve) => clock.after(Math.max(pause, answer.afterMs ?? 0), resolve));
  }
  return false;
}

async function tell(about: UploadManifest, events: ReportedEvent[], { transport, renew }: Reporting) {
  const once = async (): Promise<{ readonly kind: 'reported' } | Refusal> =>
    (await transport.report?.(about, events)) ?? { kind: 'reported' };
  const answer = await once();
  if (answer.kind !== 'not-signed-in' || !renew) return answer;
  const renewed = await renew().catch(() => false);
  return renewed ? once() : answer;
}
