import { Gauge, Maximize, Pause, Play, Volume2, VolumeX } from 'lucide-react';
import { duration as lengthOf } from '../../i18n/formats.ts';
import { Button } from '../../ui/studio/Button.tsx';
import { Menu } from '../../ui/studio/Menu.tsx';
import type { Format } from '../format.ts';
import { clock, useFormat } from '../format.ts';
import { type Translate, useText } from '../text.ts';
import type { Player, PlayerState } from './player.ts';
import { QualityBadge } from './QualityBadge.tsx';
import type { Recorded } from './Stage.tsx';
import { speeds } from './speeds.ts';
import { usePosition } from './usePlayer.ts';

const speedText = (t: Translate, format: Format, speed: number): string =>
  t('player.speed.value', { speed: format.number(speed, speed % 1 === 0 ? 0 : speed % 0.5 === 0 ? 1 : 2) });

export function Controls({
  answer,
  player,
  state,
  onKeys,
}: {
  answer: Recorded;
  player: Player;
  state: PlayerState;
  onKeys: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const speed = speedText(t, format, state.speed);
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2">
      <Button
        look="primary-icon"
        aria-label={t(state.playing ? 'player.pause' : 'player.play')}
        onPress={player.toggle}
      >
        {state.playing ? <Pause aria-hidden size={18} /> : <Play aria-hidden size={18} />}
      </Button>
      <Time player={player} length={answer.recording.durationMs} />
      <Menu
        label={t('player.speed')}
        trigger={
          <Button
            look="quiet"
            small
            className="rounded-full bg-sunken font-semibold"
            aria-label={`${t('player.speed')}: ${speed}`}
          >
            <Gauge aria-hidden size={15} />
            {speed}
          </Button>
        }
        choices={speeds.map((value) => ({
          id: String(value),
          name: speedText(t, format, value),
          run: () => player.setSpeed(value),
        }))}
      />
      <Button
        look="icon"
        aria-label={t(state.muted ? 'player.unmute' : 'player.mute')}
        aria-pressed={state.muted}
        className="max-sm:pointer-coarse:hidden"
        onPress={player.mute}
      >
        {state.muted ? <VolumeX aria-hidden size={17} /> : <Volume2 aria-hidden size={17} />}
      </Button>
      {answer.kind === 'video' && answer.recording.playbackUrl ? (
        <Button look="icon" aria-label={t('player.fullscreen')} onPress={player.fullscreen}>
          <Maximize aria-hidden size={16} />
        </Button>
      ) : null}
      <QualityBadge checks={answer.recording.checks} kind={answer.kind} />
      {answer.takesUsed !== null && answer.takesUsed > 1 ? (
        <span className="text-13 text-ink-2">{t('answer.takes', { takes: answer.takesUsed })}</span>
      ) : null}
      <button
        type="button"
        onClick={onKeys}
        className="ml-auto min-h-8 rounded-chip px-1 text-13 text-ink-2 hover:text-ink hover:underline pointer-coarse:hidden"
      >
        {t('keys.open')}
      </button>
    </div>
  );
}

function Time({ player, length }: { player: Player; length: number }) {
  const at = usePosition(player);
  return (
    <span className="text-15 tabular-nums">
      <span className="font-semibold">{clock(at)}</span>
      <span className="text-ink-2"> / {lengthOf(length)}</span>
    </span>
  );
}
