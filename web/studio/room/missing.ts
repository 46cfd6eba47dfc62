import type { Criterion, RatingInput, Recommendation } from '../types.ts';
import { isRated } from './scorecard.ts';

/** One thing that is still to be said before a review can be handed in. */
export type Missing = { kind: 'criterion'; criterion: Criterion; question: number | null } | { kind: 'recommendation' };

/** Everything that is missing, in the order of the interview; `question` counts from 1. */
export function missingIn(
  room: { questions: readonly { id: string }[]; rubric: { criteria: readonly Criterion[] } },
  said: { ratings: Readonly<Record<string, RatingInput>>; recommendation: Recommendation | null },
): Missing[] {
  const number = (id: string | null): number | null => {
    const at = room.questions.findIndex((question) => question.id === id);
    return at < 0 ? null : at + 1;
  };
  const criteria = room.rubric.criteria
    .filter((criterion) => !isRated(said.ratings[criterion.id]))
    .map((criterion) => ({ kind: 'criterion' as const, criterion, question: number(criterion.questionId) }))
    .sort(
      (a, b) =>
        (a.question ?? Number.POSITIVE_INFINITY) - (b.question ?? Number.POSITIVE_INFINITY) ||
        a.criterion.position - b.criterion.position,
    );
  return said.recommendation === null ? [...criteria, { kind: 'recommendation' }] : criteria;
}

/** The criteria of this answer first, then those of the whole interview. */
export function criteriaFor(criteria: readonly Criterion[], question: string): Criterion[] {
  const sorted = [...criteria].sort((a, b) => a.position - b.position);
  return [...sorted.filter((one) => one.questionId === question), ...sorted.filter((one) => one.questionId === null)];
}

/** Questions whose own criteria are all rated; one without any is never "done". */
export function ratedQuestions(
  criteria: readonly Criterion[],
  ratings: Readonly<Record<string, RatingInput>>,
): ReadonlySet<string> {
  const byQuestion = Map.groupBy(criteria, (one) => one.questionId);
  return new Set(
    [...byQuestion].flatMap(([question, own]) =>
      question !== null && own.every((one) => isRated(ratings[one.id])) ? [question] : [],
    ),
  );
}
