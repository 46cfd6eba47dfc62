import { duration } from '../../i18n/formats.ts';
import { useText } from '../text.ts';
import type { Answer } from '../types.ts';
import type { RoomQuestion } from './AnswerView.tsx';

/** The questions as chapters; each leads to its answer without a reload. */
export function Chapters({
  questions,
  answers,
  current,
  onChoose,
}: {
  questions: RoomQuestion[];
  answers: Answer[];
  current: string;
  onChoose: (question: string) => void;
}) {
  const t = useText();
  return (
    <nav aria-label={t('chapters.title')}>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-1.5">
        {questions.map((question, at) => {
          const answer = answers.find((one) => one.questionId === question.id);
          const here = question.id === current;
          return (
            <li key={question.id} className="flex">
              <button
                type="button"
                aria-current={here ? 'true' : undefined}
                onClick={() => onChoose(question.id)}
                className={`flex w-full gap-2 rounded-button border px-3 py-2 text-left text-13 ${here ? 'border-accent bg-accent-soft text-ink' : 'border-line text-ink-2 hover:bg-sunken'}`}
              >
                <span className="font-bold text-ink">{at + 1}</span>
                <span className="min-w-0">
                  <span className="line-clamp-2 break-words">{question.text}</span>
                  <span className="block">
                    {answer === undefined
                      ? t('chapters.none')
                      : answer.recording
                        ? duration(answer.recording.durationMs)
                        : t(answer.kind === 'text' ? 'kind.text' : 'chapters.preparing')}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
