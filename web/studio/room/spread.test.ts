import { expect, test } from 'vitest';
import type { Criterion, RatingInput, Review } from '../types.ts';
import { criteriaFor, missingIn, ratedQuestions } from './missing.ts';
import { matrix, onScale } from './spread.ts';

const criterion = (id: string, more: Partial<Criterion> = {}): Criterion => ({
  id,
  questionId: null,
  name: id,
  description: '',
  weight: 1,
  levels: 5,
  anchors: [],
  position: 0,
  ...more,
});
const rating = (value: number | null, cannotJudge = false, note = ''): RatingInput => ({
  value,
  cannotJudge,
  note,
  evidence: [],
});
const review = (
  id: string,
  values: Record<string, RatingInput>,
  first: Record<string, number> | null = null,
): Review => ({
  id,
  invitationId: 'i',
  userId: id,
  reviewer: id,
  rubricVersionId: 'v',
  state: 'submitted',
  recommendation: 'yes',
  note: '',
  ratings: Object.entries(values).map(([criterionId, one]) => ({ criterionId, revision: 1, ...one })),
  revision: 1,
  submittedAt: '2026-11-23T09:00:00.000Z',
  submissions: first ? 2 : 1,
  first: first && {
    recommendation: 'no',
    submittedAt: '2026-11-22T09:00:00.000Z',
    ratings: Object.entries(first).map(([criterionId, value]) => ({ criterionId, value, cannotJudge: false })),
  },
});

test('the widest disagreement is found on its own scale, and silence is none', () => {
  const criteria = [
    criterion('a', { position: 1 }),
    criterion('b', { position: 0, levels: 3 }),
    criterion('c', { position: 2 }),
  ];
  const rows = matrix(criteria, [
    review('anna', { a: rating(5), b: rating(1), c: rating(4) }),
    review('bert', { a: rating(3), b: rating(3), c: rating(null, true, 'sound broke off') }),
    review('cem', { a: rating(4), c: rating(null) }),
  ]);
  expect(rows.map((row) => [row.criterion.id, row.low, row.high, row.apart, row.most])).toEqual([
    ['b', 1, 3, 1, true],
    ['a', 3, 5, 0.5, false],
    ['c', 4, 4, null, false],
  ]);
  expect(rows[2]?.cells.map((cell) => [cell.value, cell.cannotJudge, cell.reason])).toEqual([
    [4, false, ''],
    [null, true, 'sound broke off'],
    [null, false, ''],
  ]);
  expect(onScale(0.5, 5)).toBe(3);
});

test('what was said first counts, what is said now stands beside it', () => {
  const [row] = matrix(
    [criterion('a')],
    [review('anna', { a: rating(2) }, { a: 5 }), review('bert', { a: rating(5) })],
  );
  expect(row).toMatchObject({ low: 5, high: 5, apart: 0, most: false });
  expect(row?.cells[0]).toMatchObject({ value: 5, now: { value: 2, cannotJudge: false } });
  expect(row?.cells[1]?.now).toBeNull();
});

test('what is missing comes in the order of the interview', () => {
  const room = {
    questions: [{ id: 'q1' }, { id: 'q2' }],
    rubric: {
      criteria: [
        criterion('whole', { position: 0 }),
        criterion('late', { questionId: 'q2', position: 1 }),
        criterion('early', { questionId: 'q1', position: 2 }),
        criterion('told', { questionId: 'q1', position: 3 }),
      ],
    },
  };
  const ratings = { told: rating(null, true), early: rating(null, false, 'words are no rating') };
  const missing = missingIn(room, { ratings, recommendation: null });
  expect(missing.map((one) => (one.kind === 'criterion' ? [one.criterion.id, one.question] : one.kind))).toEqual([
    ['early', 1],
    ['late', 2],
    ['whole', null],
    'recommendation',
  ]);
  expect(criteriaFor(room.rubric.criteria, 'q1').map((one) => one.id)).toEqual(['early', 'told', 'whole']);
  expect(ratedQuestions(room.rubric.criteria, ratings)).toEqual(new Set());
  expect(ratedQuestions(room.rubric.criteria, { ...ratings, early: rating(1) })).toEqual(new Set(['q1']));
});
