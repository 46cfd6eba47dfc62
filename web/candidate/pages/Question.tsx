import { useState } from 'react';
import type { AnswerKind } from '../../../contract/interviews.ts';
import { firstKind, KindChoice, rememberKind } from '../KindChoice.tsx';
import { RecordedAnswer } from '../record/RecordedAnswer.tsx';
import { useSession } from '../state/store-context.ts';
import { TextAnswer } from '../text/TextAnswer.tsx';

/** One question, answered in the way somebody chooses among those it accepts. */
export function Question({ number }: { number: number }) {
  const session = useSession();
  const question = session.questions[number - 1];
  const [kind, setKind] = useState<AnswerKind>(() => firstKind(question?.kinds ?? []) ?? 'text');
  if (!question) return null;
  const pick = (next: AnswerKind) => {
    rememberKind(next);
    setKind(next);
  };
  const choice = question.kinds.length > 1 && <KindChoice kinds={question.kinds} kind={kind} onPick={pick} />;
  const place = { question, number, count: session.questions.length, choice };
  return kind === 'text' ? <TextAnswer {...place} /> : <RecordedAnswer key={kind} {...place} kind={kind} />;
}
