import type { AnswerKind } from '../../../contract/interviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type CandidatePrincipal } from '../../platform/http/principal.ts';
import type { Platform } from '../../platform/index.ts';
import { begin } from './begin.ts';
import { type Answering, answerRow, takesOf } from './load.ts';
import type { TakeRow } from './tables.ts';

interface NewTake {
  readonly id: string;
  readonly questionId: string;
  readonly kind: AnswerKind;
  /** Null where it has no bytes of its own: then it is ready at once. */
  readonly uploadId: string | null;
  readonly text?: string | null;
  readonly chosen?: string[] | null;
}

/** The row of a take that was found to be allowed; with the first the interview has begun. */
export async function insertTake(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  a: Answering,
  { id, questionId, kind, uploadId, text = null, chosen = null }: NewTake,
): Promise<TakeRow> {
  const now = platform.clock.now();
  const answer = await answerRow(tx, a, questionId);
  const take = await tx
    .insertInto('takes')
    .values({
      organisation_id: candidate.organisationId,
      id,
      answer_id: answer.id,
      invitation_id: candidate.invitationId,
      number: takesOf(a, questionId).length + 1,
      kind,
      state: uploadId ? 'recording' : 'ready',
      charged: true,
      failure: null,
      text,
      chosen,
      upload_id: uploadId,
      recording_id: null,
      created_at: now,
      ended_at: uploadId ? null : now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await begin(tx, platform, a, actorOf(candidate));
  return take;
}
