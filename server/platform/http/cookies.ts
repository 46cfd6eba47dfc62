import type { Secrets } from '../secrets.ts';
import type { CandidatePrincipal } from './principal.ts';

/** A candidate's cookie lasts longer than any recording; the page renews it from its own link when it lapses. Seconds. */
export const CANDIDATE_COOKIE_SECONDS = 30 * 24 * 3600;
const prefix = 'vorab_c_';

/** One cookie per invitation, so that two invitations live side by side in one browser. */
export const candidateCookieName = (invitationId: string): string => prefix + invitationId.replaceAll('-', '');

/** Value of the cookie: what it allows, until when, and our signature over that. Nothing is stored. */
export function candidateCookie(secrets: Secrets, p: CandidatePrincipal, now: Date): string {
  const expires = Math.floor(now.getTime() / 1000) + CANDIDATE_COOKIE_SECONDS;
  const parts = [p.organisationId, p.invitationId, String(p.generation), String(expires)];
  return [...parts, secrets.sign('candidate', ...parts)].join('.');
}

/** Every invitation that the request's cookies stand for. Forged and expired ones are left out. */
export function candidatesIn(
  secrets: Secrets,
  cookies: Record<string, string | undefined>,
  now: Date,
): CandidatePrincipal[] {
  return Object.entries(cookies).flatMap(([name, value]) => {
    if (!name.startsWith(prefix) || !value) return [];
    const signed = verified(secrets, value);
    if (!signed || signed.expires * 1000 < now.getTime()) return [];
    return candidateCookieName(signed.principal.invitationId) === name ? [signed.principal] : [];
  });
}

interface Signed {
  readonly principal: CandidatePrincipal;
  /** Unix seconds. */
  readonly expires: number;
}
/** A recorder sends the same cookie with every chunk; its signature needs no second look. Some MB at most. */
const REMEMBERED = 10_000;
const known = new WeakMap<Secrets, Map<string, Signed>>();

function verified(secrets: Secrets, value: string): Signed | null {
  const seen = known.get(secrets) ?? new Map<string, Signed>();
  known.set(secrets, seen);
  const before = seen.get(value);
  if (before) return before;
  const [organisationId, invitationId, generation, expires, signature] = value.split('.');
  if (!organisationId || !invitationId || !generation || !expires || !signature) return null;
  if (!secrets.verify(signature, 'candidate', organisationId, invitationId, generation, expires)) return null;
  const principal = { kind: 'candidate' as const, organisationId, invitationId, generation: Number(generation) };
  const signed = { principal, expires: Number(expires) };
  if (seen.size >= REMEMBERED) seen.clear();
  seen.set(value, signed);
  return signed;
}
