import { useEffect, useMemo, useState } from 'react';
import type { MediaKind, Session } from '../../../recorder/index.ts';
import { t } from '../../i18n/candidate.ts';

/** What was just recorded, from this device. An interruption leaves several recordings; they are played one after the other. */
export function Playback({ session, kind }: { session: Session; kind: MediaKind }) {
  const urls = useMemo(() => session.localBlobs().map((blob) => URL.createObjectURL(blob)), [session]);
  const [part, setPart] = useState(0);
  useEffect(
    () => () => {
      for (const url of urls) URL.revokeObjectURL(url);
    },
    [urls],
  );
  const next = () => setPart((at) => (at + 1 < urls.length ? at + 1 : at));
  return kind === 'video' ? (
    // biome-ignore lint/a11y/useMediaCaption: one's own words, just said
    <video
      className="player"
      src={urls[part]}
      controls
      playsInline
      autoPlay={part > 0}
      onEnded={next}
      aria-label={t('watch.label')}
    />
  ) : (
    // biome-ignore lint/a11y/useMediaCaption: one's own words, just said
    <audio
      className="player-audio"
      src={urls[part]}
      controls
      autoPlay={part > 0}
      onEnded={next}
      aria-label={t('watch.label')}
    />
  );
}
