import type { Platform } from '../../platform/index.ts';
import type { MediaKind } from './media-key.ts';

const HOUR_MS = 3600_000;
/** A page that was opened may be watched this long, and up to an hour more. */
const VALID_HOURS = 6;

/** The same all through an hour, so that a browser finds in its cache what it loaded a minute ago. */
export const mediaExpiry = (now: Date): Date =>
  new Date((Math.floor(now.getTime() / HOUR_MS) + VALID_HOURS + 1) * HOUR_MS);

export interface MediaOf {
  readonly organisation: string;
  readonly recording: string;
  readonly kind: MediaKind;
}

const parts = ({ organisation, recording, kind }: MediaOf, expires: number): string[] => [
  organisation,
  recording,
  kind,
  String(expires),
];

/** Whoever holds it may fetch this one file until then. A path: whatever name the browser knows us by stays right. */
export function mediaUrl({ secrets }: Platform, of: MediaOf, expiry: Date): string {
  const expires = Math.floor(expiry.getTime() / 1000);
  const signature = secrets.sign('media', ...parts(of, expires));
  return `/media/${of.organisation}/${of.recording}/${of.kind}?expires=${expires}&signature=${signature}`;
}

/** @param expires Unix time in seconds */
export function mediaUrlHolds(
  { secrets, clock }: Platform,
  of: MediaOf,
  expires: number,
  signature: string,
): 'yes' | 'expired' | 'no' {
  if (!secrets.verify(signature, 'media', ...parts(of, expires))) return 'no';
  return expires * 1000 > clock.now().getTime() ? 'yes' : 'expired';
}
