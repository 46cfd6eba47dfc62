import { sql } from 'kysely';
import type { z } from 'zod';
import { type ChoiceFault, choiceFault } from '../../../contract/choice.ts';
import type { PublishInput } from '../../../contract/interviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { actorOf, type MemberPrincipal } from '../../platform/http/principal.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import type { Platform } from '../../platform/index.ts';
import { draftContent } from './content.ts';
import { lockInterview } from './load.ts';
import { currentRubric } from './rubric.ts';
import { type InterviewAction, nextState } from './state.ts';
import type { InterviewRow, VersionContent } from './tables.ts';

const refusals: Record<InterviewAction, string> = {
  publish: 'Only a draft or an open interview can be published.',
  close: 'Only an open interview can be closed.',
  reopen: 'Only a closed interview can be opened again.',
  archive: 'Close the interview first, then archive it.',
  restore: 'Only an archived interview can be brought back.',
};

const faults: Record<ChoiceFault, string> = {
  few: 'give it at least two options.',
  blank: 'give every option its words.',
  same: 'give every option words of its own.',
  count: 'ask for as many as can be chosen.',
};

/** @throws ProblemError state-conflict naming the first question whose choice is not finished */
function assertChoices(questions: VersionContent['questions']): void {
  for (const { kinds, choice, position } of questions) {
    const fault = kinds.includes('choice') ? choiceFault(choice) : null;
    if (fault) throw problem('state-conflict', `Question ${position} is answered by choosing: ${faults[fault]}`);
  }
}

/** @throws ProblemError state-conflict where the table does not allow it */
export function stateAfter(row: InterviewRow, action: InterviewAction): InterviewRow['state'] {
  const state = nextState(row.state, action, row.published_version_id !== null);
  if (!state) throw problem('state-conflict', refusals[action]);
  return state;
}

/** Snapshots the draft as the next version, which new candidates get; whoever is invited already keeps theirs. */
export async function publishInterview(
  tx: Tx,
  platform: Platform,
  by: MemberPrincipal,
  id: string,
  input: z.output<typeof PublishInput>,
): Promise<void> {
  const row = await lockInterview(tx, id);
  const state = stateAfter(row, 'publish');
  const content = await draftContent(tx, row);
  if (content.questions.length === 0) throw problem('state-conflict', 'Add at least one question, then publish.');
  assertChoices(content.questions);
  const rubric = await currentRubric(tx, id);
  const noRubricReason = rubric.criteria.length > 0 ? null : (input.noRubricReason ?? row.no_rubric_reason);
  if (rubric.criteria.length === 0 && !noRubricReason) {
    throw problem(
      'rubric-needed',
      'Add criteria with anchors, or say in noRubricReason why this interview has none. The reason is recorded.',
    );
  }
  const last = await tx
    .selectFrom('interview_versions')
    .select('number')
    .where('interview_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const versionId = newId();
  const number = (last?.number ?? 0) + 1;
  await tx
    .insertInto('interview_versions')
    .values({
      organisation_id: by.organisationId,
      id: versionId,
      interview_id: id,
      number,
      content: JSON.stringify(content),
      published_at: platform.clock.now(),
      published_by: by.userId,
    })
    .execute();
  await tx
    .updateTable('interviews')
    .set({ state, published_version_id: versionId, no_rubric_reason: noRubricReason, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute();
  await platform.events.append(tx, {
    organisationId: by.organisationId,
    kind: 'interview.published',
    actor: actorOf(by),
    interviewId: id,
    subjectId: versionId,
    data: { number, rubric: rubric.criteria.length > 0 },
  });
}
