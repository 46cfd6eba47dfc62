import type { Platform } from '../../platform/index.ts';
import type { MediaKind } from './media-key.ts';

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
