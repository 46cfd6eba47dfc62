import type { Tx } from '../../platform/database/index.ts';
import { addQuestion, currentRubric, publishInterview, putRubric, setAccess } from '../interviews/index.ts';
import { addMember, addPerson, organisationOf } from '../members/index.ts';
import { addressOf } from './acts.ts';
import type { Stage } from './stage.ts';
import { criteria, marks, questions } from './story/interview.ts';
import { team } from './story/people.ts';

/** Title and names in the organisation's language. */
export async function markOf(tx: Tx) {
  const { language } = await organisationOf(tx);
  return marks[language === 'de' ? 'de' : 'en'];
}

export async function addQuestions(tx: Tx, stage: Stage): Promise<void> {
  for (const [index, { input }] of questions.entries()) {
    const question = await addQuestion(tx, stage.platform, stage.maker, stage.interviewId, input);
    stage.ids[`question ${index}`] = question.id;
  }
}

export async function addRubric(tx: Tx, stage: Stage): Promise<void> {
  const { revision } = await currentRubric(tx, stage.interviewId);
  const input = {
    criteria: criteria.map(({ question, anchors, ...c }) => ({
      ...c,
      levels: 5,
      questionId: stage.id(`question ${question}`),
      anchors: [...anchors],
    })),
  };
  const rubric = await putRubric(tx, stage.platform, stage.maker, stage.interviewId, input, revision);
  for (const [index, criterion] of rubric.criteria.entries()) stage.ids[`criterion ${index}`] = criterion.id;
}

/** Names that never sign in: there is no account behind them. */
export async function addTeam(tx: Tx, stage: Stage): Promise<void> {
  const { mark } = await markOf(tx);
  const now = stage.platform.clock.now();
  const { organisationId, interviewId } = stage;
  for (const { key, name, role, access } of team) {
    const userId = await addPerson(tx, { name: mark(name), email: addressOf(stage, name), passwordHash: null, now });
    await addMember(tx, { organisationId, userId, role, now });
    const actor = { kind: 'member', id: stage.maker.userId } as const;
    await setAccess(tx, stage.platform, { organisationId, interviewId, userId, access, actor });
    stage.ids[`member ${key}`] = userId;
  }
  const reviewers = team.map(({ key }) => stage.id(`member ${key}`));
  await tx.updateTable('examples').set({ reviewers }).where('interview_id', '=', interviewId).execute();
}

export const publish = (tx: Tx, stage: Stage): Promise<void> =>
  publishInterview(tx, stage.platform, stage.maker, stage.interviewId, {});
