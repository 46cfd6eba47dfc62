import { useState } from 'react';
import type { CandidateQuestion, CandidateTake } from '../../../contract/answers.ts';
import { type CandidateText, t } from '../../i18n/candidate.ts';
import { useStore } from '../state/store-context.ts';

const words: Record<CandidateTake['kind'], CandidateText> = {
  video: 'own.watch',
  audio: 'own.listen',
  text: 'own.read',
  choice: 'own.read',
  file: 'own.file-open',
};

/** The answer that was sent, for the one who gave it: to watch, hear or read again, and to keep. Nothing is fetched before it is opened. */
export function OwnAnswer({ question, number }: { question: CandidateQuestion; number: number }) {
  const [open, setOpen] = useState(false);
  const take = question.attempts.find(({ id }) => id === question.keptTakeId);
  const recorded = take?.kind === 'video' || take?.kind === 'audio';
  if (!take || (recorded && !take.recording)) return null;
  if (take.kind === 'file') return take.file?.url ? <OwnFile url={take.file.url} name={take.file.name ?? ''} /> : null;
  return (
    <details className="own-answer" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t(words[take.kind])} <span className="unseen">{t('own.to', { number })}</span>
      </summary>
      {open && (recorded ? <Recorded take={take} number={number} /> : <Written question={question} take={take} />)}
    </details>
  );
}

function OwnFile({ url, name }: { url: string; name: string }) {
  return (
    <p className="own-answer">
      <a href={url} download>
        {t('own.file-open')} <bdi className="small">{name}</bdi>
      </a>
    </p>
  );
}

/** Addresses of recordings lapse; the page asks once for new ones before it gives up. */
function Recorded({ take, number }: { take: CandidateTake; number: number }) {
  const store = useStore();
  const [failed, setFailed] = useState(0);
  const { recording } = take;
  const url = recording?.playbackUrl ?? recording?.audioUrl;
  if (!url) return null;
  const again = () => {
    setFailed(failed + 1);
    if (failed === 0) void store.refresh();
  };
  const label = t('own.label', { number });
  return (
    <>
      {take.kind === 'video' ? (
        // biome-ignore lint/a11y/useMediaCaption: one's own words
        <video
          className="player"
          src={url}
          poster={recording?.posterUrl ?? undefined}
          controls
          playsInline
          preload="metadata"
          aria-label={label}
          onError={again}
        />
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: one's own words
        <audio className="player-audio" src={url} controls preload="metadata" aria-label={label} onError={again} />
      )}
      {failed > 1 && <p className="small">{t('own.unplayable')}</p>}
      <p className="small">
        <a href={url} download={`${t('own.file', { number })}.${/mp4/.test(recording?.mime ?? '') ? 'mp4' : 'webm'}`}>
          {t('own.download')}
        </a>
      </p>
    </>
  );
}

function Written({ question: { choice }, take }: { question: CandidateQuestion; take: CandidateTake }) {
  if (take.kind === 'text')
    return (
      <p className="own-words" dir="auto">
        {take.text}
      </p>
    );
  return (
    <ul className="bullets">
      {choice?.options
        .filter(({ id }) => take.chosen?.includes(id))
        .map(({ id, text }) => (
          <li key={id} dir="auto">
            {text}
          </li>
        ))}
    </ul>
  );
}
