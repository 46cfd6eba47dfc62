import { signedExpiry } from '../../platform/http/signed-expiry.ts';
import type { Platform } from '../../platform/index.ts';

/** `named`: saved under the name that the candidate gave it. `plain`: under one that says nothing of the person. */
export const saveAs = ['named', 'plain'] as const;

export interface FileOf {
  readonly organisation: string;
  readonly file: string;
  readonly as: (typeof saveAs)[number];
}

const parts = ({ organisation, file, as }: FileOf, expires: number) => [organisation, file, as, String(expires)];

/** Whoever holds it may load this one file until then. */
export function fileUrl({ secrets, clock }: Platform, of: FileOf): string {
  const expires = Math.floor(signedExpiry(clock.now()).getTime() / 1000);
  const signature = secrets.sign('file', ...parts(of, expires));
  return `/files/${of.organisation}/${of.file}/${of.as}?expires=${expires}&signature=${signature}`;
}

/** @param expires Unix time in seconds */
export function fileUrlHolds(
  { secrets, clock }: Platform,
  of: FileOf,
  expires: number,
  signature: string,
): 'yes' | 'expired' | 'no' {
  if (!secrets.verify(signature, 'file', ...parts(of, expires))) return 'no';
  return expires * 1000 > clock.now().getTime() ? 'yes' : 'expired';
}
