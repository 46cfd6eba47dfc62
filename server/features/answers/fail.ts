import type { z } from 'zod';
import type { BrokenBy } from '../../../contract/answers.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type CandidatePrincipal } from '../../platform/http/principal.ts';
import type { Platform } from '../../platform/index.ts';
import { change } from './change.ts';
import type { Answering } from './load.ts';
import { FAILURES_TO_MARK } from './policy.ts';
import type { TakeRow } from './tables.ts';

/**
 * A take broke on the candidate's side. It costs nothing, in any state of the invitation and however often: from some number on
 * the event says so, for a person to look at, and nobody is refused.
 */
export async function fail(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  a: Answering,
  take: TakeRow,
  what: { reason: z.output<typeof BrokenBy>; atMs?: number },
): Promise<TakeRow> {
  const failures = a.takes.filter((t) => t.failure).length + 1;
  const changed = await change(tx, take, 'broke', platform.clock.now(), { failure: what.reason });
  await platform.events.append(tx, {
    organisationId: candidate.organisationId,
    kind: 'take.failed',
    actor: actorOf(candidate),
    interviewId: a.invitation.interview_id,
    invitationId: candidate.invitationId,
    subjectId: take.id,
    data: { ...what, failures, marked: failures >= FAILURES_TO_MARK },
  });
  return changed;
}
