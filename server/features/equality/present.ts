import type { z } from 'zod';
import {
  LEAST_PEOPLE,
  type OwnSelfIdentification,
  type SelfIdentificationCounts,
  SelfIdentificationQuestion,
  selfIdentificationOptions,
} from '../../../contract/self-identification.ts';
import type { Cell, SelfIdentificationRow } from './doors.ts';

/** For the one who said it. */
export function presentOwn(
  asked: readonly SelfIdentificationQuestion[],
  row: SelfIdentificationRow | null,
): z.input<typeof OwnSelfIdentification> {
  return {
    questions: SelfIdentificationQuestion.options
      .filter((question) => asked.includes(question))
      .map((question) => ({ question, options: [...selfIdentificationOptions[question]] })),
    given: row && {
      answers: SelfIdentificationQuestion.options.flatMap((question) => {
        const said = row.answers[question];
        return said ? [{ question, option: said.option, words: said.words }] : [];
      }),
      givenAt: row.given_at.toISOString(),
      textVersion: row.text_version,
    },
  };
}

/** Questions that are asked, and those that were asked once and have numbers. */
export function presentCounts(
  asked: readonly SelfIdentificationQuestion[],
  cells: readonly Cell[],
): z.input<typeof SelfIdentificationCounts> {
  const of = (question: string) => cells.filter((cell) => cell.question === question);
  return {
    least: LEAST_PEOPLE,
    questions: SelfIdentificationQuestion.options
      .filter((question) => asked.includes(question) || of(question).length > 0)
      .map((question) => ({
        question,
        options: selfIdentificationOptions[question].map((option) => ({
          option,
          people: of(question).find((cell) => cell.option === option)?.people ?? null,
        })),
      })),
  };
}
