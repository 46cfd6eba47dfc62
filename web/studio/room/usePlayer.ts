import { type RefObject, useCallback, useRef, useState } from 'react';

export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const;

export interface Player {
  media: RefObject<HTMLMediaElement | null>;
  playing: boolean;
  /** Seconds from the start. */
  at: number;
  speed: number;
  toggle: () => void;
  seek: (seconds: number) => void;
  skip: (seconds: number) => void;
  setSpeed: (speed: number) => void;
  /** Another answer takes the place: nothing plays, at the start. */
  reset: () => void;
  /** Handlers for the element. */
  on: {
    onPlay: () => void;
    onPause: () => void;
    onTimeUpdate: () => void;
    onLoadedMetadata: () => void;
    onEnded: () => void;
  };
}

/** Our own controls over a plain media element. The speed stays from answer to answer. */
export function usePlayer(): Player {
  const media = useRef<HTMLMediaElement>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [speed, setSpeed] = useState(1);
  const speedNow = useRef(1);

  const seek = useCallback((seconds: number) => {
    const element = media.current;
    if (!element) return;
    const end = Number.isFinite(element.duration) ? element.duration : seconds;
    element.currentTime = Math.min(Math.max(0, seconds), end);
    setAt(element.currentTime);
  }, []);

  return {
    media,
    playing,
    at,
    speed,
    seek,
    skip: useCallback((seconds: number) => seek((media.current?.currentTime ?? 0) + seconds), [seek]),
    toggle: useCallback(() => {
      const element = media.current;
      if (!element) return;
      // A refusal (no file, no user gesture) shows as "not playing"; the error event tells the rest.
      if (element.paused) void element.play().catch(() => setPlaying(false));
      else element.pause();
    }, []),
    setSpeed: useCallback((next: number) => {
      speedNow.current = next;
      setSpeed(next);
      if (media.current) media.current.playbackRate = next;
    }, []),
    reset: useCallback(() => {
      media.current?.pause();
      setPlaying(false);
      setAt(0);
    }, []),
    on: {
      onPlay: () => setPlaying(true),
      onPause: () => setPlaying(false),
      onEnded: () => setPlaying(false),
      onTimeUpdate: () => setAt(media.current?.currentTime ?? 0),
      onLoadedMetadata: () => {
        if (media.current) media.current.playbackRate = speedNow.current;
        setAt(media.current?.currentTime ?? 0);
      },
    },
  };
}
