import type { CandidateSession } from '../../../contract/answers.ts';

/** Why nothing can be answered by a link. `trouble`: nobody knows; trying again may help. */
export type GoneReason = 'expired' | 'cancelled' | 'withdrawn' | 'closed' | 'unknown' | 'trouble';

/** After the deadline the server still takes what had begun before it; until then it, and not the page, refuses. */
const GRACE_MS = 30 * 60_000;

/** Why this session opens nothing, or null where there is something to do or to look at. */
export function goneReason(session: CandidateSession): GoneReason | null {
  const { state, expired, consentedAt, deadlineAt, now, interview, questions } = session;
  if (state === 'cancelled' || state === 'withdrawn') return state;
  if (session.submittedAt) return null;
  const graceOver = Date.parse(now) > Date.parse(deadlineAt) + GRACE_MS;
  if (expired && (!consentedAt || graceOver)) return 'expired';
  const complete = questions.every(({ required, keptTakeId }) => !required || keptTakeId !== null);
  // Nothing new begins in a closed interview, but what is ready may be sent.
  return !interview.open && !(consentedAt && complete) ? 'closed' : null;
}

/** The same from a problem code, where there is no session. */
export function goneCode(code: string): GoneReason {
  if (code === 'interview-closed') return 'closed';
  if (code === 'deadline-passed') return 'expired';
  return code === 'not-found' || code === 'link-expired' || code === 'link-revoked' ? 'unknown' : 'trouble';
}
