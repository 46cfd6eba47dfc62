import { LoaderCircle } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/studio/Button.tsx';
import { Note } from '../../ui/studio/Panel.tsx';
import { useText } from '../text.ts';
import type { Answer, Recording } from '../types.ts';
import type { Player, PlayerState } from './player.ts';
import { useLatest } from './usePlayer.ts';

export type Recorded = Answer & { recording: Recording };
export const isRecorded = (answer: Answer | undefined): answer is Recorded => Boolean(answer?.recording);

/** Fresh addresses of this take; null when they can't be had now. */
export type Renew = (take: string) => Promise<Recording | null>;

/**
 * The answer in view and, unseen, the one that comes next: its element is the one that will be on the stage, so it starts with the
 * press of a key. Elements keep their address while the page gets new ones, or a film would begin again every hour.
 */
export function Stage({
  answers,
  current,
  player,
  state,
  renew,
}: {
  answers: Recorded[];
  current: string;
  player: Player;
  state: PlayerState;
  renew: Renew;
}) {
  const shown = answers.some((one) => one.takeId === current);
  useEffect(() => {
    if (!shown) player.empty();
  }, [shown, player]);
  return answers.map((answer) => (
    <Media
      key={answer.takeId}
      answer={answer}
      onStage={answer.takeId === current}
      player={player}
      state={state}
      renew={renew}
    />
  ));
}

const pictureOf = ({ kind, recording }: Recorded): string | null => (kind === 'video' ? recording.playbackUrl : null);
const sourceOf = (answer: Recorded): string | null =>
  pictureOf(answer) ?? answer.recording.audioUrl ?? answer.recording.playbackUrl;

function Media({
  answer,
  onStage,
  player,
  state,
  renew,
}: {
  answer: Recorded;
  onStage: boolean;
  player: Player;
  state: PlayerState;
  renew: Renew;
}) {
  const t = useText();
  const element = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const picture = pictureOf(answer) !== null;
  const { loudnessDb } = answer.recording.checks;
  const { source, broken, failed, again } = useSource(answer, element, player, renew);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another load of the same element
  useEffect(() => {
    if (onStage && element.current) return player.enter(answer.takeId, element.current, loudnessDb);
  }, [onStage, player, answer.takeId, picture, loudnessDb]);

  const shared = { ref: element, src: source ?? undefined, preload: 'auto' as const, onError: failed };
  if (!picture) return <audio {...shared} hidden />;
  const { width, height, posterUrl } = answer.recording;
  return (
    <div data-stage hidden={!onStage} className="relative rounded-card bg-sunken in-[:fullscreen]:bg-black">
      <video
        {...shared}
        poster={posterUrl ?? undefined}
        playsInline
        tabIndex={-1}
        aria-label={t('player.video')}
        onClick={player.toggle}
        onDoubleClick={player.fullscreen}
        className="mx-auto block max-h-[52dvh] w-full rounded-card border border-line bg-sunken object-contain max-xl:max-h-[34dvh] max-sm:max-h-[27dvh] in-[:fullscreen]:h-full in-[:fullscreen]:max-h-none in-[:fullscreen]:rounded-none in-[:fullscreen]:bg-black in-[:fullscreen]:border-0"
        style={{ aspectRatio: width && height ? `${width} / ${height}` : '16 / 9' }}
      />
      {state.buffering && onStage && !broken ? (
        <span className="pointer-events-none absolute inset-0 flex items-center justify-center">
          <span className="rounded-full bg-black/60 p-3 text-white">
            <LoaderCircle aria-hidden size={26} className="animate-spin motion-reduce:animate-none" />
          </span>
          <span className="sr-only">{t('player.loading')}</span>
        </span>
      ) : null}
      {broken && onStage ? (
        <div className="absolute inset-0 flex items-center justify-center rounded-card bg-scrim p-5">
          <Broken again={again} />
        </div>
      ) : null}
    </div>
  );
}

function Broken({ again }: { again: () => void }) {
  const t = useText();
  return (
    <div className="max-w-md">
      <Note tone="warn" live>
        <p className="font-semibold">{t('player.broken.title')}</p>
        <p>{t('player.broken.body')}</p>
        <Button className="mt-3" onPress={again}>
          {t('action.try-again')}
        </Button>
      </Note>
    </div>
  );
}

/**
 * The address that is in use. A failure asks for fresh ones, since they expire while one watches: with another address it goes on
 * where it was and nobody notices; with the same one the file or the line is at fault, which is said.
 */
function useSource(
  answer: Recorded,
  element: React.RefObject<HTMLMediaElement | null>,
  player: Player,
  renew: Renew,
): { source: string | null; broken: boolean; failed: () => void; again: () => void } {
  const fresh = sourceOf(answer);
  const [source, setSource] = useState(fresh);
  const [broken, setBroken] = useState(false);
  const take = answer.takeId;
  const latest = useLatest({ answer, source, renew });

  // Not begun yet: the freshest address is the best one.
  useEffect(() => {
    const media = element.current;
    if (fresh !== source && media?.paused && media.currentTime === 0) setSource(fresh);
  }, [fresh, source, element]);

  const failed = useCallback(() => {
    const { answer, source, renew } = latest.current;
    if (player.take === take) player.resumeAfterReload();
    void renew(take).then((recording) => {
      const next = recording ? sourceOf({ ...answer, recording }) : null;
      if (next !== null && next !== source) setSource(next);
      else setBroken(true);
    });
  }, [latest, player, take]);
  const again = useCallback(() => {
    setBroken(false);
    element.current?.load();
  }, [element]);

  useEffect(() => {
    if (!broken) return;
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [broken, again]);
  return { source, broken, failed, again };
}
