import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { accessTo } from '../interviews/index.ts';
import { invitationsOfCandidate, loadInvitation, loadInvitations } from '../invitations/index.ts';
import { closeDoors } from './close-doors.ts';
import { ERASE, type EraseJob } from './job.ts';

/**
 * Takes the wish to be forgotten on file, closes the person's links at once and leaves the rest to a job. A person is forgotten
 * as a whole, so whoever asks must manage every interview that the person is in.
 * @throws ProblemError state-conflict
 */
export async function requestErasure(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  invitationId: string,
): Promise<void> {
  const invitation = await loadInvitation(tx, invitationId);
  if (!invitation) throw problem('not-found');
  const candidateId = invitation.candidate_id;
  const all = await loadInvitations(tx, await invitationsOfCandidate(tx, candidateId));
  for (const interviewId of new Set(all.map((i) => i.interview_id))) {
    if ((await accessTo(tx, by, interviewId))?.level !== 'manage') {
      throw problem(
        'state-conflict',
        'Not everything about this person is yours to manage: ask an owner or admin to erase it.',
      );
    }
  }
  await closeDoors(tx, platform, candidateId, actorOf(by));
  const pending = await tx
    .selectFrom('erasures')
    .select('id')
    .where('candidate_id', '=', candidateId)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  if (pending) return;
  const { organisationId } = by;
  const id = newId();
  await tx
    .insertInto('erasures')
    .values({
      organisation_id: organisationId,
      id,
      candidate_id: candidateId,
      requested_by: by.userId,
      requested_at: platform.clock.now(),
      finished_at: null,
    })
    .execute();
  await platform.jobs.enqueue(tx, ERASE, { organisationId, erasureId: id } satisfies EraseJob);
  await platform.events.append(tx, {
    organisationId,
    kind: 'candidate.erasure-requested',
    actor: actorOf(by),
    interviewId: invitation.interview_id,
    invitationId,
    subjectId: candidateId,
    data: { erasure: id },
  });
}
