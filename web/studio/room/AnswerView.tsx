import { Gauge, Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { duration } from '../../i18n/formats.ts';
import { Button } from '../../ui/studio/Button.tsx';
import { Menu } from '../../ui/studio/Menu.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { clock, useFormat } from '../format.ts';
import { useText } from '../text.ts';
import type { Answer, Recording, ReviewRoom } from '../types.ts';
import { QualityBadge } from './QualityBadge.tsx';
import { type Player, speeds } from './usePlayer.ts';
import { Waveform } from './Waveform.tsx';

export type RoomQuestion = ReviewRoom['questions'][number];

export interface AnswerViewProps {
  question: RoomQuestion;
  answer: Answer | undefined;
  player: Player;
  onKeys: () => void;
  /** Fresh signed addresses; they expire while one watches. */
  onExpired: () => void;
}

/** The answer, always in the same place: film, sound or words. */
export function AnswerView({ question, answer, player, onKeys, onExpired }: AnswerViewProps) {
  const t = useText();
  return (
    <section aria-labelledby="question" className="flex flex-col gap-3">
      <div>
        <h2 id="question" className="font-sans text-17 leading-normal font-semibold">
          {question.text}
        </h2>
        {question.hint ? <p className="text-13 text-ink-2">{question.hint}</p> : null}
      </div>
      {answer === undefined ? <Note>{t('answer.none')}</Note> : null}
      {answer?.kind === 'text' ? <TextAnswer text={answer.text ?? ''} /> : null}
      {answer && answer.kind !== 'text' && answer.recording === null ? (
        <Note tone={answer.state === 'failed' ? 'warn' : 'neutral'}>
          {t(answer.state === 'failed' ? 'answer.failed' : 'answer.preparing')}
        </Note>
      ) : null}
      {answer?.recording ? (
        <Recorded
          key={answer.takeId}
          answer={answer}
          recording={answer.recording}
          player={player}
          onKeys={onKeys}
          onExpired={onExpired}
        />
      ) : null}
    </section>
  );
}

function TextAnswer({ text }: { text: string }) {
  return (
    <div className="max-h-[60dvh] overflow-auto rounded-card border border-line bg-raised p-6">
      <p className="max-w-prose text-17 whitespace-pre-wrap text-ink">{text}</p>
    </div>
  );
}

function Recorded({
  answer,
  recording,
  player,
  onKeys,
  onExpired,
}: {
  answer: Answer;
  recording: Recording;
  player: Player;
  onKeys: () => void;
  onExpired: () => void;
}) {
  const t = useText();
  const [broken, setBroken] = useState(false);
  const duration = recording.durationMs / 1000;
  const picture = answer.kind === 'video' ? recording.playbackUrl : null;
  const sound = recording.audioUrl ?? recording.playbackUrl;
  const failed = () => {
    // Once for fresh addresses; when that does not help, the file itself can't be played here.
    if (Date.parse(recording.urlsExpireAt) < Date.now()) onExpired();
    else setBroken(true);
  };
  return (
    <div className="flex flex-col gap-3">
      {picture === null ? (
        <div className="flex min-h-32 items-center justify-center rounded-card border border-line bg-sunken p-6 text-15 text-ink-2">
          {t(answer.kind === 'video' ? 'answer.sound-only' : 'answer.audio')}
          <audio
            ref={player.media as React.RefObject<HTMLAudioElement | null>}
            src={sound ?? undefined}
            preload="auto"
            onError={failed}
            {...player.on}
          />
        </div>
      ) : (
        <video
          ref={player.media as React.RefObject<HTMLVideoElement | null>}
          src={picture}
          poster={recording.posterUrl ?? undefined}
          preload="auto"
          playsInline
          onClick={player.toggle}
          onError={failed}
          {...player.on}
          className="max-h-[58dvh] w-full rounded-card border border-line bg-black object-contain"
          style={{
            aspectRatio: recording.width && recording.height ? `${recording.width} / ${recording.height}` : '16 / 9',
          }}
        />
      )}
      {broken ? (
        <Note tone="warn" live>
          {t('answer.unplayable')}
        </Note>
      ) : null}
      <Waveform waveform={recording.waveform} at={player.at} duration={duration} onSeek={player.seek} />
      <Controls answer={answer} recording={recording} player={player} onKeys={onKeys} />
    </div>
  );
}

function Controls({
  answer,
  recording,
  player,
  onKeys,
}: {
  answer: Answer;
  recording: Recording;
  player: Player;
  onKeys: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const speed = t('player.speed.value', {
    speed: format.number(player.speed, player.speed % 1 === 0 ? 0 : player.speed % 0.5 === 0 ? 1 : 2),
  });
  return (
    <div className="flex flex-wrap items-center gap-2.5">
      <Button
        look="primary-icon"
        aria-label={t(player.playing ? 'player.pause' : 'player.play')}
        onPress={player.toggle}
      >
        {player.playing ? <Pause aria-hidden size={18} /> : <Play aria-hidden size={18} />}
      </Button>
      <span className="text-15 tabular-nums">
        <span className="font-semibold">{clock(player.at)}</span>
        <span className="text-ink-2"> / {duration(recording.durationMs)}</span>
      </span>
      <Menu
        label={t('player.speed')}
        trigger={
          <Button look="quiet" small className="bg-sunken" aria-label={`${t('player.speed')}: ${speed}`}>
            <Gauge aria-hidden size={15} />
            {speed}
          </Button>
        }
        choices={speeds.map((value) => ({
          id: String(value),
          name: t('player.speed.value', {
            speed: format.number(value, value % 1 === 0 ? 0 : value % 0.5 === 0 ? 1 : 2),
          }),
          run: () => player.setSpeed(value),
        }))}
      />
      <QualityBadge checks={recording.checks} kind={answer.kind} />
      {answer.takesUsed > 1 ? (
        <span className="text-13 text-ink-2">{t('answer.takes', { takes: answer.takesUsed })}</span>
      ) : null}
      <Button look="quiet" small className="ml-auto pointer-coarse:hidden" onPress={onKeys}>
        {t('keys.open')}
      </Button>
    </div>
  );
}
