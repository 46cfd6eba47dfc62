import type { z } from 'zod';
import { BrokenBy, type CandidateTake, type TakeTechnicalInput } from '../../../contract/answers.ts';
import { isRecordedKind } from '../../../contract/choice.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type CandidatePrincipal } from '../../platform/http/principal.ts';
import type { Platform } from '../../platform/index.ts';
import { fail } from './fail.ts';
import { loadAnswering, takeOf } from './load.ts';
import { presentTake } from './present.ts';

/**
 * Everything that happened to a take, in order, as the candidate's page saw it. The first thing that broke it makes it free; the rest
 * is on the timeline. The page repeats its report until it is answered, so what has been told already is told once.
 */
export async function reportTechnical(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  takeId: string,
  events: z.output<typeof TakeTechnicalInput>['events'],
): Promise<CandidateTake> {
  const a = await loadAnswering(tx, candidate.invitationId, true);
  let take = takeOf(a, takeId);
  if (!isRecordedKind(take.kind)) return presentTake(tx, platform, take);
  const told = await toldOf(tx, candidate.invitationId, takeId);
  for (const { kind, atMs } of events) {
    const key = keyOf(kind, atMs);
    if (told.has(key)) continue;
    told.add(key);
    const broken = BrokenBy.safeParse(kind);
    if (broken.success && !take.failure) {
      take = await fail(tx, platform, candidate, a, take, { reason: broken.data, atMs });
      continue;
    }
    await platform.events.append(tx, {
      organisationId: candidate.organisationId,
      kind: 'take.disturbed',
      actor: actorOf(candidate),
      interviewId: a.invitation.interview_id,
      invitationId: candidate.invitationId,
      subjectId: takeId,
      data: { reason: kind, atMs },
    });
  }
  return presentTake(tx, platform, take);
}

const keyOf = (kind: unknown, atMs: unknown): string => `${kind} ${atMs}`;

/** What was said of this take before. The invitation's row is held, so nobody says it at the same moment. */
async function toldOf(tx: Tx, invitationId: string, takeId: string): Promise<Set<string>> {
  const before = await tx
    .selectFrom('events')
    .select('data')
    .where('invitation_id', '=', invitationId)
    .where('subject_id', '=', takeId)
    .where('kind', 'in', ['take.failed', 'take.disturbed'])
    .execute();
  return new Set(before.map(({ data }) => keyOf(data?.reason, data?.atMs)));
}
