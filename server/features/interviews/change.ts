import { sql } from 'kysely';
import type { z } from 'zod';
import type { InterviewInput } from '../../../contract/interviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { anyReviewSubmitted } from '../visibility/index.ts';
import { editableColumns } from './create.ts';
import { lockInterview } from './load.ts';
import { staleRevision } from './revision.ts';

/** Replaces the draft's texts and rules. Candidates already invited keep the version they have. @throws ProblemError invalid-input */
export async function changeInterview(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  id: string,
  input: z.output<typeof InterviewInput>,
  revision: number,
): Promise<void> {
  const before = await lockInterview(tx, id);
  const lowered = input.requiredReviews < before.required_reviews;
  if (lowered) await assertMayLower(tx, by, id);
  const done = await tx
    .updateTable('interviews')
    .set({ ...editableColumns(input), revision: sql`revision + 1` })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst();
  if (!done) throw staleRevision();
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'interview.changed',
    actor: actorOf(by),
    interviewId: id,
    subjectId: id,
    data: lowered ? { requiredReviews: input.requiredReviews, before: before.required_reviews } : {},
  });
}

/**
 * With fewer ratings wanted, who manages sees at once what was hidden from them, and could rate as if they had not: from the first
 * rating on that is an owner's or admin's to do, and on record.
 */
async function assertMayLower(tx: Tx, by: MemberPrincipal, id: string): Promise<void> {
  if (by.role === 'owner' || by.role === 'admin' || !(await anyReviewSubmitted(tx, id))) return;
  const message = 'Ratings are in already: ask an owner or admin to want fewer';
  throw problem('invalid-input', `${message}.`, { errors: [{ path: 'requiredReviews', message }] });
}
