import type {
  OwnSelfIdentification,
  SelfIdentificationOption,
  SelfIdentificationQuestion,
} from '../../../contract/self-identification.ts';

/** Changed whenever a sentence of this part changes its meaning: it is stored with the consent. */
export const TEXT_VERSION = '2026-11-1';
export const MOST_CHARACTERS = 100;

export type Answers = NonNullable<OwnSelfIdentification['given']>['answers'];
/** What is chosen so far; words are remembered while another option is looked at. */
export type Draft = Partial<Record<SelfIdentificationQuestion, { option: SelfIdentificationOption; words: string }>>;

/** What was said before, as far as it is still asked. */
export const draftOf = ({ questions, given }: OwnSelfIdentification): Draft =>
  Object.fromEntries(
    (given?.answers ?? [])
      .filter(({ question }) => questions.some((asked) => asked.question === question))
      .map(({ question, option, words }) => [question, { option, words }]),
  );

/** As it is sent: in the order of the page, words only where they are the answer. */
export const answersOf = ({ questions }: OwnSelfIdentification, draft: Draft): Answers =>
  questions.flatMap(({ question }) => {
    const said = draft[question];
    if (!said) return [];
    return [{ question, option: said.option, words: said.option === 'own-words' ? said.words.trim() : '' }];
  });

/** The question whose own words are still missing. */
export const wordless = (answers: Answers): SelfIdentificationQuestion | null =>
  answers.find(({ option, words }) => option === 'own-words' && words === '')?.question ?? null;
