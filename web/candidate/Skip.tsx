import type { CandidateQuestion } from '../../contract/answers.ts';
import { t } from '../i18n/candidate.ts';
import { ButtonLink } from '../ui/native/Button.tsx';
import { hashOf, nextQuestion } from './state/steps.ts';
import { useCandidate, useSession } from './state/store-context.ts';

/** Leads on from a question that need not be answered, as long as it is not. */
export function Skip({ question }: { question: CandidateQuestion }) {
  const session = useSession();
  const { keeps } = useCandidate();
  if (question.required || question.keptTakeId !== null || question.id in keeps) return null;
  const number = session.questions.findIndex(({ id }) => id === question.id) + 1;
  const next = nextQuestion(session, (id) => id === question.id || id in keeps, number);
  return (
    <ButtonLink href={hashOf(next)} look="quiet">
      {t('question.skip')}
    </ButtonLink>
  );
}
