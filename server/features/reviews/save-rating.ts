import { sql } from 'kysely';
import type { z } from 'zod';
import type { Moment, Rating, RatingInput } from '../../../contract/reviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { momentsAreOf } from '../answers/index.ts';
import { rubricById } from '../interviews/index.ts';
import { openDraft } from './draft.ts';
import type { Viewer } from './load.ts';
import { wrongRating } from './policy.ts';
import { presentRating } from './present.ts';

interface Saving {
  readonly invitationId: string;
  readonly criterionId: string;
  readonly input: Omit<z.output<typeof RatingInput>, 'evidence'> & { readonly evidence?: readonly Moment[] };
  /** The revision it was changed from; 0 for one that was not there. Null: whatever is there. */
  readonly ifMatch: number | null;
}

/**
 * Saves one rating of my draft. A change of the level is an event, a change of the note's words is not: it is saved while typing.
 * @throws ProblemError review-locked, revision-mismatch, invalid-input
 */
export async function saveRating(tx: Tx, platform: Platform, viewer: Viewer, saving: Saving): Promise<Rating> {
  const { input } = saving;
  const review = await openDraft(tx, platform, viewer, saving.invitationId);
  const criterion = (await rubricById(tx, review.rubric_version_id))?.criteria.find((c) => c.id === saving.criterionId);
  if (!criterion) throw problem('not-found', 'This rubric has no such criterion.');
  const wrong = wrongRating(criterion, input);
  if (wrong) throw problem('invalid-input', `${wrong}.`, { errors: [{ path: 'value', message: wrong }] });

  const evidence = input.evidence ?? [];
  if (!(await momentsAreOf(tx, review.invitation_id, evidence))) {
    const message = 'Name answers of this invitation';
    throw problem('invalid-input', `${message}.`, { errors: [{ path: 'evidence', message }] });
  }

  const before = await tx
    .selectFrom('ratings')
    .selectAll()
    .where('review_id', '=', review.id)
    .where('criterion_id', '=', criterion.id)
    .executeTakeFirst();
  if (saving.ifMatch !== null && saving.ifMatch !== (before?.revision ?? 0)) {
    throw problem('revision-mismatch', 'You changed this rating in another window. Load it, then rate again.');
  }
  const said = {
    value: input.value,
    cannot_judge: input.cannotJudge,
    note: input.note,
    evidence: JSON.stringify(evidence),
    updated_at: platform.clock.now(),
  };
  const saved = await tx
    .insertInto('ratings')
    .values({ organisation_id: review.organisation_id, review_id: review.id, criterion_id: criterion.id, ...said })
    .onConflict((c) =>
      c
        .columns(['organisation_id', 'review_id', 'criterion_id'])
        .doUpdateSet({ ...said, revision: sql`ratings.revision + 1` }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  if ((before?.value ?? null) !== saved.value || (before?.cannot_judge ?? false) !== saved.cannot_judge) {
    await platform.events.append(tx, {
      organisationId: review.organisation_id,
      kind: 'rating.saved',
      actor: actorOf(viewer.principal),
      interviewId: review.interview_id,
      invitationId: review.invitation_id,
      subjectId: review.id,
      data: { rater: review.user_id, criterion: criterion.id, revision: saved.revision },
    });
  }
  return presentRating(saved);
}
