import { sql } from 'kysely';
import type { z } from 'zod';
import type { InterviewInput } from '../../../contract/interviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import type { Platform } from '../../platform/index.ts';
import { editableColumns } from './create.ts';
import { lockInterview } from './load.ts';
import { staleRevision } from './revision.ts';

/** Replaces the draft's texts and rules. Candidates already invited keep the version they have. */
export async function changeInterview(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  id: string,
  input: z.output<typeof InterviewInput>,
  revision: number,
): Promise<void> {
  await lockInterview(tx, id);
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
  });
}
