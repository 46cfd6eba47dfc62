import { CircleCheck } from 'lucide-react';
import { isRecordedKind } from '../../../contract/choice.ts';
import { duration } from '../../i18n/formats.ts';
import { useText } from '../text.ts';
import type { Answer } from '../types.ts';
import type { RoomQuestion } from './AnswerView.tsx';

/** The questions as chapters; each leads to its answer without a reload. */
export function Chapters({
  questions,
  answers,
  current,
  done,
  onChoose,
}: {
  questions: RoomQuestion[];
  answers: Answer[];
  current: string;
  /** Questions whose criteria are all rated. */
  done: ReadonlySet<string>;
  onChoose: (question: string) => void;
}) {
  const t = useText();
  return (
    <nav aria-label={t('chapters.title')}>
      <ol className="grid grid-cols-[repeat(auto-fit,minmax(8.25rem,1fr))] gap-1.5">
        {questions.map((question, at) => {
          const answer = answers.find((one) => one.questionId === question.id);
          const here = question.id === current;
          return (
            <li key={question.id} className="flex">
              <button
                type="button"
                aria-current={here ? 'true' : undefined}
                onClick={() => onChoose(question.id)}
                className={`flex w-full gap-2 rounded-button border px-2.5 py-2 text-left text-13 leading-snug ${here ? 'border-accent bg-accent-soft text-ink' : 'border-line text-ink-2 hover:bg-sunken'}`}
              >
                <span className="font-bold text-ink">{at + 1}</span>
                <span className="min-w-0 flex-1">
                  <span dir="auto" className="line-clamp-2 break-words">
                    {question.text}
                  </span>
                  <span className="mt-0.5 flex items-center gap-1 tabular-nums">
                    <Length answer={answer} />
                    {done.has(question.id) ? (
                      <span className="ml-auto text-good">
                        <CircleCheck aria-hidden size={14} />
                        <span className="sr-only">{t('chapters.rated')}</span>
                      </span>
                    ) : null}
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

function Length({ answer }: { answer: Answer | undefined }) {
  const t = useText();
  if (answer === undefined) return t('chapters.none');
  if (!isRecordedKind(answer.kind)) return t(`kind.${answer.kind}`);
  if (!answer.recording) return t('chapters.preparing');
  const length = duration(answer.recording.durationMs);
  return answer.kind === 'audio' ? `${t('kind.audio')} · ${length}` : length;
}
