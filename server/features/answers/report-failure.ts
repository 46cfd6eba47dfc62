import type { z } from 'zod';
import type { CandidateTake, TakeFailedInput } from '../../../contract/answers.ts';
import { isRecordedKind } from '../../../contract/choice.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type CandidatePrincipal } from '../../platform/http/principal.ts';
import type { Platform } from '../../platform/index.ts';
import { change } from './change.ts';
import { loadAnswering, takeOf } from './load.ts';
import { FAILURES_TO_MARK } from './policy.ts';
import { presentTake } from './present.ts';

/**
 * A take broke on the candidate's side. It costs nothing, in any state of the invitation and however often: from some number on
 * the event says so, for a person to look at, and nobody is refused.
 */
export async function reportFailure(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  takeId: string,
  reason: z.output<typeof TakeFailedInput>['reason'],
): Promise<CandidateTake> {
  const a = await loadAnswering(tx, candidate.invitationId, true);
  const take = takeOf(a, takeId);
  if (take.failure || !isRecordedKind(take.kind)) return presentTake(tx, platform, take);
  const failures = a.takes.filter((t) => t.failure).length + 1;
  const changed = await change(tx, take, 'broke', platform.clock.now(), { failure: reason });
  await platform.events.append(tx, {
    organisationId: candidate.organisationId,
    kind: 'take.failed',
    actor: actorOf(candidate),
    interviewId: a.invitation.interview_id,
    invitationId: candidate.invitationId,
    subjectId: take.id,
    data: { reason, failures, marked: failures >= FAILURES_TO_MARK },
  });
  return presentTake(tx, platform, changed);
}
