import { useState } from 'react';
import type { CandidateQuestion } from '../../../contract/answers.ts';
import type { AnswerKind } from '../../../contract/interviews.ts';
import { ChoiceAnswer } from '../choice/ChoiceAnswer.tsx';
import { firstKind, KindChoice, rememberKind } from '../KindChoice.tsx';
import { later } from '../later.ts';
import { RecordedAnswer } from '../record/RecordedAnswer.tsx';
import { useSession } from '../state/store-context.ts';
import { TextAnswer } from '../text/TextAnswer.tsx';

const FileAnswer = later(() => import('../file/FileAnswer.tsx').then((m) => m.FileAnswer));

/** One question, answered in the way somebody chooses among those it accepts. */
export function Question({ number }: { number: number }) {
  const session = useSession();
  const question = session.questions[number - 1];
  const [kind, setKind] = useState<AnswerKind>(() => wayOf(question));
  if (!question) return null;
  const pick = (next: AnswerKind) => {
    rememberKind(next);
    setKind(next);
  };
  const choice = question.kinds.length > 1 && <KindChoice kinds={question.kinds} kind={kind} onPick={pick} />;
  const place = { question, number, count: session.questions.length, choice };
  if (kind === 'text') return <TextAnswer {...place} />;
  if (kind === 'choice') return <ChoiceAnswer {...place} />;
  if (kind === 'file') return <FileAnswer {...place} />;
  return <RecordedAnswer key={kind} {...place} kind={kind} />;
}

/** As it was answered before, else the way somebody chose last. */
function wayOf(question: CandidateQuestion | undefined): AnswerKind {
  if (!question) return 'text';
  const kept = question.attempts.find(({ id }) => id === question.keptTakeId)?.kind;
  return (kept && question.kinds.find((kind) => kind === kept)) ?? firstKind(question.kinds) ?? 'text';
}
