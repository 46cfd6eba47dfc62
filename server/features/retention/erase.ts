import { sql } from 'kysely';
import { inOrganisation, type Tx } from '../../platform/database/index.ts';
import { whileNoBackup } from '../../platform/database/locks.ts';
import { systemActor } from '../../platform/events.ts';
import type { Platform } from '../../platform/index.ts';
import { blankAnswers } from '../answers/index.ts';
import { blankCandidate } from '../candidates/index.ts';
import { blankDecisions } from '../decisions/index.ts';
import { removeSelfIdentifications } from '../equality/index.ts';
import { invitationsOfCandidate } from '../invitations/index.ts';
import { blankMessages, messageIdsOf } from '../messages/index.ts';
import { blankNotes } from '../notes/index.ts';
import { removeMedia } from '../recordings/index.ts';
import { blankRequests } from '../requests/index.ts';
import { blankReviews } from '../reviews/index.ts';
import { closeDoors } from './close-doors.ts';
import { ERASE, type EraseJob } from './job.ts';
import { appendToLedger, ledgerPath } from './ledger.ts';

/** A request that was let in before the doors closed is over by then; what it still wrote goes with the second look. Seconds. */
const SECOND_LOOK_SECONDS = 150;

/**
 * Forgets a person: media, texts, names, and words about them. What an employer must account for stays: that there was an
 * invitation, when, which levels were given, what was decided by whom. May be killed anywhere and run again. The order matters:
 * the ledger first, so that no restore undoes half of it; the row that knows the address last.
 */
export async function erase(
  platform: Platform,
  { organisationId, erasureId, secondLook = false }: EraseJob,
): Promise<void> {
  const found = await inOrganisation(platform.db, organisationId, async (tx) => {
    const erasure = await tx.selectFrom('erasures').selectAll().where('id', '=', erasureId).executeTakeFirst();
    if (!erasure) return null;
    const candidate = await tx
      .selectFrom('candidates')
      .select(['name', 'email'])
      .where('id', '=', erasure.candidate_id)
      .executeTakeFirst();
    const invitationIds = await invitationsOfCandidate(tx, erasure.candidate_id);
    return { erasure, candidate, invitationIds, messageIds: await messageIdsOf(tx, invitationIds) };
  });
  if (!found || (found.erasure.finished_at !== null && !secondLook)) return;
  const { erasure, candidate, invitationIds, messageIds } = found;
  const person = { address: candidate?.email ?? null, name: candidate?.name ?? null, messageIds };

  await appendToLedger(ledgerPath(platform), {
    at: erasure.requested_at.toISOString(),
    organisation: organisationId,
    erasure: erasureId,
    candidate: erasure.candidate_id,
  });
  if (!secondLook) {
    await inOrganisation(platform.db, organisationId, (tx) =>
      closeDoors(tx, platform, erasure.candidate_id, systemActor),
    );
  }
  await whileNoBackup(platform.db, () => removeMedia(platform, organisationId, invitationIds));
  await platform.mailer.forget(person);
  await inOrganisation(platform.db, organisationId, async (tx) => {
    await blankAnswers(tx, invitationIds);
    await blankRequests(tx, invitationIds, platform.clock.now());
    await removeSelfIdentifications(tx, organisationId, invitationIds);
    await blankReviews(tx, invitationIds);
    await blankNotes(tx, invitationIds);
    await blankDecisions(tx, invitationIds);
    await blankMessages(tx, invitationIds);
    await forgetReplies(tx, [erasure.candidate_id, ...invitationIds], person);
    await blankCandidate(tx, erasure.candidate_id, platform.clock.now());
  });
  // A mail that was being sent meanwhile.
  await platform.mailer.forget(person);
  await inOrganisation(platform.db, organisationId, (tx) => finish(tx, platform, erasure, invitationIds));
}

/** Replies kept for repeated requests: those that name the person or are about them. The request would be a new one now. */
async function forgetReplies(
  tx: Tx,
  ids: readonly string[],
  person: { address: string | null; name: string | null },
): Promise<void> {
  const words = [...ids, ...[person.address, person.name].flatMap((word) => word ?? [])].map((word) =>
    JSON.stringify(word),
  );
  await sql`delete from idempotency_keys where exists (
    select 1 from unnest(${words}::text[]) word where strpos(response::text, word) > 0)`.execute(tx);
}

async function finish(
  tx: Tx,
  platform: Platform,
  erasure: { organisation_id: string; id: string; candidate_id: string },
  invitationIds: readonly string[],
): Promise<void> {
  const organisationId = erasure.organisation_id;
  const done = await tx
    .updateTable('erasures')
    .set({ finished_at: platform.clock.now() })
    .where('id', '=', erasure.id)
    .where('finished_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!done) return;
  for (const invitationId of invitationIds) {
    await platform.events.append(tx, {
      organisationId,
      kind: 'candidate.erased',
      actor: systemActor,
      invitationId,
      subjectId: erasure.candidate_id,
      data: { erasure: erasure.id },
    });
  }
  const again: EraseJob = { organisationId, erasureId: erasure.id, secondLook: true };
  await platform.jobs.enqueue(tx, ERASE, again, { startAfterSeconds: SECOND_LOOK_SECONDS });
}
