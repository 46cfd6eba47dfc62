import { isRecordedKind } from '../../../contract/choice.ts';
import type { AnswerKind } from '../../../contract/interviews.ts';
import type { Tx } from '../../platform/database/index.ts';
import { problem } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import { versionById } from '../interviews/index.ts';
import { accommodationsOf, loadInvitation } from '../invitations/index.ts';
import { type AdjustedQuestion, adjusted } from './adjusted.ts';
import { acceptedUntil } from './policy.ts';
import { holds, openReopening, type ReopeningRow, since } from './reopening.ts';
import type { AnswerRow, TakeRow } from './tables.ts';

type Invitation = NonNullable<Awaited<ReturnType<typeof loadInvitation>>>;
/** Of the version the candidate was invited to, with the limits that hold for them. */
type Content = Omit<NonNullable<Awaited<ReturnType<typeof versionById>>>['content'], 'questions'> & {
  readonly questions: readonly AdjustedQuestion[];
};
export type VersionQuestion = AdjustedQuestion;

/** Everything that a candidate's request is decided from. */
export interface Answering {
  readonly invitation: Invitation;
  readonly content: Content;
  readonly answers: readonly AnswerRow[];
  readonly takes: readonly TakeRow[];
  /** One answer that was opened again after it was handed in, until it is sent again. */
  readonly reopening: ReopeningRow | null;
}

/**
 * The invitation with its answers and takes. With `lock`, the invitation's row is held until the end of the transaction, so
 * that two requests of one candidate (two tabs, a retry) are decided one after the other.
 */
export async function loadAnswering(tx: Tx, invitationId: string, lock: boolean): Promise<Answering> {
  if (lock) await tx.selectFrom('invitations').select('id').where('id', '=', invitationId).forNoKeyUpdate().execute();
  const invitation = await loadInvitation(tx, invitationId);
  if (!invitation) throw problem('not-found');
  const version = await versionById(tx, invitation.interview_version_id);
  if (!version) throw problem('not-found');
  const answers = await tx.selectFrom('answers').selectAll().where('invitation_id', '=', invitationId).execute();
  const takes = await tx
    .selectFrom('takes')
    .selectAll()
    .where('invitation_id', '=', invitationId)
    .orderBy('number')
    .execute();
  const reopening = invitation.state === 'submitted' ? await openReopening(tx, invitationId) : null;
  const accommodations = accommodationsOf(invitation);
  const questions = version.content.questions.map((q) => adjusted(q, accommodations));
  return { invitation, content: { ...version.content, questions }, answers, takes, reopening };
}

/** @throws ProblemError not-found when the candidate's version has no such question */
export function questionOf(a: Answering, questionId: string): VersionQuestion {
  const found = a.content.questions.find((q) => q.id === questionId);
  if (!found) throw problem('not-found');
  return found;
}

/** @throws ProblemError not-found when this invitation has no such take */
export function takeOf(a: Answering, takeId: string): TakeRow {
  const found = a.takes.find((t) => t.id === takeId);
  if (!found) throw problem('not-found');
  return found;
}

export const takesOf = (a: Answering, questionId: string): TakeRow[] => {
  const answer = a.answers.find((r) => r.question_id === questionId);
  return answer ? a.takes.filter((t) => t.answer_id === answer.id) : [];
};

/** The take chosen for each question, where there is one. */
export const keptTakes = (a: Answering): Map<string, TakeRow | null> =>
  new Map(a.answers.map((r) => [r.question_id, a.takes.find((t) => t.id === r.kept_take_id) ?? null]));

const ended: Partial<Record<Invitation['state'], string>> = {
  submitted: 'Your answers were submitted already.',
  withdrawn: 'You withdrew from this interview.',
  cancelled: 'This invitation was cancelled.',
};

const begunOf = (a: Answering, takes: readonly TakeRow[]) =>
  takes
    .filter((t) => isRecordedKind(t.kind))
    .map((t) => {
      const id = a.answers.find((r) => r.id === t.answer_id)?.question_id;
      const question = a.content.questions.find((q) => q.id === id);
      return { startedAt: t.created_at, answerSeconds: question ? question.answerSeconds : 0 };
    });

/** The answer that is open again, as long as it is. */
export function reopenedNow(a: Answering, now: Date): ReopeningRow | null {
  if (!a.reopening) return null;
  return holds(a.reopening, begunOf(a, since(a.takes, a.reopening.created_at)), now) ? a.reopening : null;
}

/** Takes of a question that count: where it was opened again, those since. */
export const countedTakes = (a: Answering, questionId: string): TakeRow[] =>
  since(takesOf(a, questionId), a.reopening?.question_id === questionId ? a.reopening.created_at : null);

/**
 * @param questionId which answer is to be changed; none: all of them are to be handed in
 * @throws ProblemError unless answers may still be changed: state-conflict, consent-needed or deadline-passed
 */
export function assertAnswering(a: Answering, now: Date, questionId?: string): void {
  const again = reopenedNow(a, now);
  if (again && (questionId === undefined || questionId === again.question_id)) return;
  const over = ended[a.invitation.state];
  if (over) throw problem('state-conflict', over);
  if (!a.invitation.consented_at) throw problem('consent-needed', 'Agree on the welcome page first.');
  if (now > acceptedUntil(a.invitation.deadline_at, a.invitation.consented_at, begunOf(a, a.takes))) {
    throw problem('deadline-passed', 'Ask for more time on your page.');
  }
}

/** @throws ProblemError interview-closed: what is under way may end, nothing new begins, but for an answer that is open again */
export function assertOpen(a: Answering, now: Date): void {
  if (a.invitation.interview_state !== 'open' && !reopenedNow(a, now))
    throw problem('interview-closed', 'Write to the contact on your page.');
}

/** @throws ProblemError invalid-input when the question does not take this kind of answer */
export function assertKind(question: VersionQuestion, kind: AnswerKind): void {
  if (question.kinds.includes(kind)) return;
  const message = `This question takes ${question.kinds.join(', ')}`;
  throw problem('invalid-input', `${message}.`, { errors: [{ path: 'kind', message }] });
}

/** The row of this question's answer, made when there is none yet. */
export async function answerRow(tx: Tx, a: Answering, questionId: string): Promise<AnswerRow> {
  const found = a.answers.find((r) => r.question_id === questionId);
  if (found) return found;
  const values = {
    organisation_id: a.invitation.organisation_id,
    id: newId(),
    invitation_id: a.invitation.id,
    question_id: questionId,
    kept_take_id: null,
    draft_text: '',
    draft_revision: 0,
  };
  return tx.insertInto('answers').values(values).returningAll().executeTakeFirstOrThrow();
}
