import { useState } from 'react';
import type { CandidateQuestion } from '../../../contract/answers.ts';
import type { AnswerKind } from '../../../contract/interviews.ts';
import { type CandidateText, t } from '../../i18n/candidate.ts';
import { Icon, type IconName } from '../../ui/native/Icon.tsx';
import { RecordedAnswer } from '../record/RecordedAnswer.tsx';
import { safeStorage, writeTo } from '../state/keeps.ts';
import { useSession } from '../state/store-context.ts';
import { TextAnswer } from '../text/TextAnswer.tsx';

const key = 'vorab.kind';
const kinds: Record<AnswerKind, { icon: IconName; name: CandidateText }> = {
  video: { icon: 'camera', name: 'kind.video' },
  audio: { icon: 'microphone', name: 'kind.audio' },
  text: { icon: 'pencil', name: 'kind.text' },
};

function firstKind(question: CandidateQuestion): AnswerKind {
  let last: string | null = null;
  try {
    last = safeStorage()?.getItem(key) ?? null;
  } catch {
    last = null;
  }
  return question.kinds.find((kind) => kind === last) ?? question.kinds[0] ?? 'text';
}

/** One question, answered in the way somebody chooses among those it accepts. */
export function Question({ number }: { number: number }) {
  const session = useSession();
  const question = session.questions[number - 1];
  const [kind, setKind] = useState<AnswerKind>(() => (question ? firstKind(question) : 'text'));
  if (!question) return null;
  const pick = (next: AnswerKind) => {
    writeTo(safeStorage(), key, next);
    setKind(next);
  };
  const choice = question.kinds.length > 1 && (
    <fieldset className="kinds">
      <legend className="unseen">{t('kind.choose')}</legend>
      {question.kinds.map((each) => (
        <label key={each} className="kind">
          <input type="radio" name="kind" checked={kind === each} onChange={() => pick(each)} />
          <Icon name={kinds[each].icon} />
          {t(kinds[each].name)}
        </label>
      ))}
    </fieldset>
  );
  const place = { question, number, count: session.questions.length, choice };
  return kind === 'text' ? <TextAnswer {...place} /> : <RecordedAnswer key={kind} {...place} kind={kind} />;
}
