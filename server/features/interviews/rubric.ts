import { sql } from 'kysely';
import type { z } from 'zod';
import type { Rubric, RubricInput } from '../../../contract/rubric.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/events.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { lockInterview, questionsOf } from './load.ts';
import { presentRubric } from './present.ts';
import { staleRevision } from './revision.ts';
import { numberedCriteria, wrongCriteria } from './rubric-rules.ts';
import type { RubricRow } from './tables.ts';

/** The rubric that a new review gets: the highest number. Every interview has one from the start, perhaps without criteria. */
export async function currentRubric(tx: Tx, interviewId: string): Promise<RubricRow> {
  return tx
    .selectFrom('rubric_versions')
    .selectAll()
    .where('interview_id', '=', interviewId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

export async function rubricById(tx: Tx, id: string): Promise<RubricRow | null> {
  return (await tx.selectFrom('rubric_versions').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/**
 * Makes a rubric version unchangeable, as the first rating does, a draft included. Safe to call with every rating.
 * Call it before reading the criteria that a rating is checked against: afterwards nobody can replace them.
 * @returns the row as it is from now on
 */
export async function lockRubric(tx: Tx, platform: Platform, id: string, actor: Actor): Promise<RubricRow> {
  const locked = await tx
    .updateTable('rubric_versions')
    .set({ locked_at: platform.clock.now() })
    .where('id', '=', id)
    .where('locked_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (!locked) {
    const row = await rubricById(tx, id);
    if (!row) throw problem('not-found');
    return row;
  }
  await platform.events.append(tx, {
    organisationId: locked.organisation_id,
    kind: 'rubric.locked',
    actor,
    interviewId: locked.interview_id,
    subjectId: id,
  });
  return locked;
}

/**
 * Replaces the current rubric, or, where somebody rated with it, makes the next number beside it. Revisions go on counting across
 * numbers, so that an old one never fits a new rubric by chance.
 */
export async function putRubric(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  interviewId: string,
  input: z.output<typeof RubricInput>,
  revision: number,
): Promise<z.input<typeof Rubric>> {
  await lockInterview(tx, interviewId);
  // Held against a rater who is about to lock it: one of the two comes first, and the other sees it.
  const current = await tx
    .selectFrom('rubric_versions')
    .selectAll()
    .where('interview_id', '=', interviewId)
    .orderBy('number', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (current.revision !== revision) throw staleRevision();
  const questions = (await questionsOf(tx, [interviewId])).get(interviewId) ?? [];
  const errors = wrongCriteria(input.criteria, {
    criterionIds: new Set(current.criteria.map((c) => c.id)),
    questionIds: new Set(questions.map((q) => q.id)),
  });
  if (errors.length > 0) throw problem('invalid-input', 'Some criteria need another look.', { errors });
  const criteria = JSON.stringify(numberedCriteria(input.criteria, newId));
  const row = current.locked_at
    ? await tx
        .insertInto('rubric_versions')
        .values({
          organisation_id: by.organisationId,
          id: newId(),
          interview_id: interviewId,
          number: current.number + 1,
          revision: current.revision + 1,
          locked_at: null,
          criteria,
          created_at: platform.clock.now(),
        })
        .returningAll()
        .executeTakeFirstOrThrow()
    : await tx
        .updateTable('rubric_versions')
        .set({ criteria, revision: sql`revision + 1` })
        .where('id', '=', current.id)
        .returningAll()
        .executeTakeFirstOrThrow();
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'rubric.changed',
    actor: actorOf(by),
    interviewId,
    subjectId: row.id,
    data: { number: row.number },
  });
  return presentRubric(row);
}
