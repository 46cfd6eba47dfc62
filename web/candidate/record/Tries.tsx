import { useState } from 'react';
import type { CandidateQuestion, CandidateTake } from '../../../contract/answers.ts';
import { t } from '../../i18n/candidate.ts';
import { duration } from '../../i18n/formats.ts';
import { Badge } from '../../ui/native/Badge.tsx';
import { Button } from '../../ui/native/Button.tsx';
import { chosenWords } from '../choice/words.ts';
import { useCandidate, useStore } from '../state/store-context.ts';
import { useRefreshWhile } from '../state/use-refresh.ts';

/** Earlier tries that can be sent. */
export const triesOf = ({ attempts }: CandidateQuestion): CandidateTake[] =>
  attempts.filter(({ state }) => state !== 'failed' && state !== 'recording');

/** Earlier tries of a question: each can be watched, and any of them can be the one that is sent. */
export function Tries({ question }: { question: CandidateQuestion }) {
  const store = useStore();
  const { keeps } = useCandidate();
  const tries = triesOf(question);
  useRefreshWhile(tries.some(({ state }) => state === 'complete'));
  if (tries.length === 0) return null;
  const kept = keeps[question.id] ?? question.keptTakeId;
  return (
    <section className="tries" aria-label={t('tries.title')}>
      <h2>{t('tries.title')}</h2>
      <ul>
        {tries.map((take) => (
          <li key={take.id}>
            <Try
              take={take}
              words={take.text ?? take.file?.name ?? chosenWords(question, take.chosen)}
              kept={take.id === kept}
              onKeep={() => void store.keep(question.id, take.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Try({
  take,
  words,
  kept,
  onKeep,
}: {
  take: CandidateTake;
  /** What was written or chosen. */
  words: string;
  kept: boolean;
  onKeep: () => void;
}) {
  const [open, setOpen] = useState(false);
  const { recording } = take;
  const source = recording?.playbackUrl ?? recording?.audioUrl;
  const length = recording ? duration(recording.durationMs) : null;
  return (
    <>
      <div className="try-row">
        <span>
          {length ? t('tries.one', { number: take.number, length }) : t('tries.one-plain', { number: take.number })}
        </span>
        {kept && (
          <Badge tone="good" icon="check">
            {t('tries.kept')}
          </Badge>
        )}
      </div>
      {words && (
        <p className="small clamp" dir="auto">
          {words}
        </p>
      )}
      {open && source && take.kind === 'audio' && (
        // biome-ignore lint/a11y/useMediaCaption: one's own words, just said; captions come with the transcript
        <audio className="player-audio" src={source} controls autoPlay />
      )}
      {open && source && take.kind === 'video' && (
        // biome-ignore lint/a11y/useMediaCaption: one's own words, just said; captions come with the transcript
        <video
          className="player"
          src={source}
          poster={recording?.posterUrl ?? undefined}
          controls
          playsInline
          autoPlay
        />
      )}
      <div className="try-row">
        {source && (
          <button type="button" className="text-button" onClick={() => setOpen(!open)}>
            {t(open ? 'tries.close' : 'tries.watch')}
          </button>
        )}
        {!kept && (
          <Button look="secondary" className="button-small" onClick={onKeep}>
            {t('tries.keep')}
          </Button>
        )}
      </div>
    </>
  );
}
