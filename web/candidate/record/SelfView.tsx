import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import type { MediaKind } from '../../../recorder/index.ts';
import { t } from '../../i18n/candidate.ts';
import { Icon } from '../../ui/native/Icon.tsx';
import { Notice } from '../../ui/native/Notice.tsx';
import { useSession } from '../state/store-context.ts';
import { LevelBars } from './LevelBars.tsx';

/** One's own picture, mirrored as one knows it, with the level of one's voice. It can be hidden, and is from the start for who asked for that; recording goes on. */
export function SelfView({
  stream,
  kind,
  label,
  children,
}: {
  stream: MediaStream | null;
  kind: MediaKind;
  /** Said in the middle, where there is no picture. */
  label?: ReactNode;
  children?: ReactNode;
}) {
  const video = useRef<HTMLVideoElement>(null);
  const { noSelfView } = useSession().accommodations;
  const [shown, setShown] = useState<boolean | null>(null);
  const hidden = !(shown ?? !noSelfView);
  const [ratio, setRatio] = useState<number | null>(null);
  const picture = kind === 'video' && stream !== null && !hidden;
  useEffect(() => {
    if (video.current && picture) video.current.srcObject = stream;
  }, [stream, picture]);
  const [dead, setDead] = useState(false);
  const view = (
    <div
      className={`self-view self-view-${kind}`}
      style={ratio === null ? undefined : ({ '--ratio': Math.max(0.9, ratio) } as CSSProperties)}
    >
      {picture && (
        <video
          ref={video}
          className="mirrored"
          muted
          autoPlay
          playsInline
          aria-label={t('self.label')}
          onLoadedMetadata={({ currentTarget: { videoWidth, videoHeight } }) => setRatio(videoWidth / videoHeight)}
        />
      )}
      {!picture && <p className="self-view-note">{label ?? t(kind === 'audio' ? 'self.voice-only' : 'self.hidden')}</p>}
      {children}
      {stream && <LevelBars stream={stream} onDead={setDead} />}
      {kind === 'video' && stream && (
        <button type="button" className="overlay overlay-button" onClick={() => setShown(hidden)}>
          <Icon name={hidden ? 'eye' : 'eye-off'} />
          {t(hidden ? 'self.show' : 'self.hide')}
        </button>
      )}
    </div>
  );
  return (
    <>
      {view}
      {stream && dead && (
        <Notice tone="warn" title={t('dead.title')}>
          <p>{t('dead.text')}</p>
        </Notice>
      )}
    </>
  );
}
