import type { z } from 'zod';
import type { InterviewInput } from '../../../contract/interviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { setAccess } from './members.ts';

/** The columns that people edit. */
export const editableColumns = (input: z.output<typeof InterviewInput>) => ({
  title: input.title,
  role: input.role,
  intro: input.intro,
  closing: input.closing,
  language: input.language,
  deadline: JSON.stringify(input.deadline),
  required_reviews: input.requiredReviews,
  blind: input.blind,
  at_once: JSON.stringify(input.atOnce),
  self_identification: JSON.stringify(input.selfIdentification),
  retention_days: input.retentionDays,
});

/** A draft with an empty rubric; whoever makes it manages it. */
export async function createInterview(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  input: z.output<typeof InterviewInput>,
  { example = false }: { example?: boolean } = {},
): Promise<string> {
  const id = newId();
  const now = platform.clock.now();
  const organisation_id = by.organisationId;
  await tx
    .insertInto('interviews')
    .values({
      organisation_id,
      id,
      state: 'draft',
      ...editableColumns(input),
      published_version_id: null,
      no_rubric_reason: null,
      example,
      created_by: by.userId,
      created_at: now,
    })
    .execute();
  await tx
    .insertInto('rubric_versions')
    .values({
      organisation_id,
      id: newId(),
      interview_id: id,
      number: 1,
      locked_at: null,
      criteria: '[]',
      created_at: now,
    })
    .execute();
  await platform.events.append(tx, {
    organisationId: organisation_id,
    kind: 'interview.created',
    actor: actorOf(by),
    interviewId: id,
    subjectId: id,
  });
  await setAccess(tx, platform, {
    organisationId: organisation_id,
    interviewId: id,
    userId: by.userId,
    access: 'manage',
    actor: actorOf(by),
  });
  return id;
}
