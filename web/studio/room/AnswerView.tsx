import { Mic } from 'lucide-react';
import { isRecordedKind } from '../../../contract/choice.ts';
import { Note } from '../../ui/studio/Panel.tsx';
import { useText } from '../text.ts';
import type { Answer, ReviewRoom } from '../types.ts';
import { ChosenAnswer } from './ChosenAnswer.tsx';
import { Controls } from './Controls.tsx';
import { FileAnswer } from './FileAnswer.tsx';
import type { Player, PlayerState } from './player.ts';
import { isRecorded, type Recorded, type Renew, Stage } from './Stage.tsx';
import { type Tick, Waveform } from './Waveform.tsx';

export type RoomQuestion = ReviewRoom['questions'][number];

export interface AnswerViewProps {
  question: RoomQuestion;
  answer: Answer | undefined;
  /** What comes after it, made ready unseen. */
  next: Answer | undefined;
  /** The picture is hidden with the name. */
  blind: boolean;
  player: Player;
  state: PlayerState;
  ticks: Tick[];
  onKeys: () => void;
  renew: Renew;
}

/** The answer, always in the same place: film, sound, words, what was chosen or a file. */
export function AnswerView({ question, answer, next, blind, player, state, ticks, onKeys, renew }: AnswerViewProps) {
  const t = useText();
  const ready = [answer, next].filter(isRecorded);
  return (
    <section aria-labelledby="question" className="flex flex-col gap-3 max-xl:gap-2">
      <h2 id="question" dir="auto" className="font-sans text-15 leading-normal font-semibold max-sm:line-clamp-2">
        {question.text}
      </h2>
      {answer?.kind === 'text' ? <TextAnswer text={answer.text ?? ''} /> : null}
      {answer?.kind === 'choice' ? <ChosenAnswer choice={question.choice} chosen={answer.chosen ?? []} /> : null}
      {answer?.kind === 'file' && answer.file ? (
        <FileAnswer key={answer.takeId} file={answer.file} number={question.position} />
      ) : null}
      {isRecorded(answer) ? null : <Unseen answer={answer} />}
      {isRecorded(answer) && !hasPicture(answer) ? (
        <div className="flex flex-col gap-3 rounded-card border border-line bg-raised p-5">
          <p className="flex items-center gap-2 text-13 text-ink-2">
            <Mic aria-hidden size={15} />
            {t(answer.kind === 'video' && blind ? 'answer.sound-only' : 'answer.audio')}
          </p>
          <Wave answer={answer} player={player} ticks={ticks} big />
        </div>
      ) : null}
      <Stage
        answers={ready}
        current={isRecorded(answer) ? answer.takeId : ''}
        player={player}
        state={state}
        renew={renew}
      />
      {isRecorded(answer) && hasPicture(answer) ? <Wave answer={answer} player={player} ticks={ticks} /> : null}
      {isRecorded(answer) ? <Controls answer={answer} player={player} state={state} onKeys={onKeys} /> : null}
    </section>
  );
}

const hasPicture = (answer: Recorded): boolean => answer.kind === 'video' && answer.recording.playbackUrl !== null;

function Wave({
  answer,
  player,
  ticks,
  big = false,
}: {
  answer: Recorded;
  player: Player;
  ticks: Tick[];
  big?: boolean;
}) {
  const { waveform, durationMs } = answer.recording;
  return <Waveform waveform={waveform} player={player} duration={durationMs / 1000} ticks={ticks} big={big} />;
}

/** Why there is nothing to play. Words, choices and files have their own place. */
function Unseen({ answer }: { answer: Answer | undefined }) {
  const t = useText();
  if (answer === undefined) return <Note>{t('answer.none')}</Note>;
  if (!isRecordedKind(answer.kind)) return null;
  const failed = answer.state === 'failed';
  return <Note tone={failed ? 'warn' : 'neutral'}>{t(failed ? 'answer.failed' : 'answer.preparing')}</Note>;
}

function TextAnswer({ text }: { text: string }) {
  const t = useText();
  const words = text.trim().split(/\s+/).filter(Boolean).length;
  return (
    <article className="max-h-[60dvh] overflow-auto rounded-card border border-line bg-raised px-6 py-7 max-xl:max-h-[42dvh] sm:px-10">
      <p dir="auto" className="max-w-[62ch] text-17 leading-[1.65] whitespace-pre-wrap text-ink hyphens-auto">
        {text}
      </p>
      <p className="mt-5 text-13 text-ink-2">{t('answer.words', { words })}</p>
    </article>
  );
}
