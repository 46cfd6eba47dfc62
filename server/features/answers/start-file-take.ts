import type { z } from 'zod';
import type { CandidateTake, FileTakeInput } from '../../../contract/answers.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type CandidatePrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import type { Platform } from '../../platform/index.ts';
import { startFile } from '../files/index.ts';
import { assertFreeTakeId } from './begin.ts';
import { insertTake } from './insert-take.ts';
import { assertAnswering, assertKind, assertOpen, loadAnswering, questionOf, takesOf } from './load.ts';
import { MOST_FILES } from './policy.ts';
import { presentTake } from './present.ts';

/**
 * Begins an answer that is a file, and opens its upload. Its bytes decide what it is, so only size and kind are looked at here; it becomes the
 * answer when all of it has come (reactions.ts). A repetition answers as the first time did.
 * @throws ProblemError consent-needed, interview-closed, deadline-passed, no-takes-left, state-conflict, invalid-input
 */
export async function startFileTake(
  tx: Tx,
  platform: Platform,
  candidate: CandidatePrincipal,
  questionId: string,
  { takeId, uploadId, name, bytes }: z.output<typeof FileTakeInput>,
): Promise<CandidateTake> {
  const now = platform.clock.now();
  const a = await loadAnswering(tx, candidate.invitationId, true);
  const question = questionOf(a, questionId);
  const before = takesOf(a, questionId).find((t) => t.id === takeId);
  if (before) {
    if (before.upload_id !== uploadId || before.kind !== 'file')
      throw problem('state-conflict', 'Use a new id for a new file.');
    return presentTake(tx, platform, before);
  }
  assertAnswering(a, now, questionId);
  assertOpen(a, now);
  assertKind(question, 'file');
  const { types, mostMegabytes } = question.file ?? { types: [], mostMegabytes: 0 };
  if (bytes > mostMegabytes * 1e6) {
    const message = `At most ${mostMegabytes} MB`;
    throw problem('invalid-input', `${message}.`, { errors: [{ path: 'bytes', message }] });
  }
  if (takesOf(a, questionId).filter((t) => t.kind === 'file').length >= MOST_FILES)
    throw problem('no-takes-left', 'Choose one of the files you have sent.');
  await assertFreeTakeId(tx, takeId);

  const { organisationId, invitationId } = candidate;
  const mostBytes = mostMegabytes * 1_000_000;
  await startFile(tx, platform, { organisationId, id: uploadId, invitationId, name, types, mostBytes });
  const take = await insertTake(tx, platform, candidate, a, { id: takeId, questionId, kind: 'file', uploadId });
  await platform.events.append(tx, {
    organisationId,
    kind: 'take.started',
    actor: actorOf(candidate),
    interviewId: a.invitation.interview_id,
    invitationId,
    subjectId: take.id,
    data: { question: questionId, number: take.number, kind: 'file', late: now > a.invitation.deadline_at },
  });
  return presentTake(tx, platform, take);
}
