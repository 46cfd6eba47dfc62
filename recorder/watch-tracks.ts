import type { Clock } from './clock.ts';
import type { TechnicalKind } from './types.ts';

/** Cameras blink when they refocus or the light changes; a mute that lasts longer is a phone call or a pulled plug. */
const MUTE_GRACE_MS = 1_000;

/**
 * Says when a track has ended or gone mute for good: MediaRecorder itself records on when only the picture ends.
 * Tracks that are dead already are told of too, but never before this function has returned.
 * @returns the way to stop watching
 */
export function watchTracks(stream: MediaStream, clock: Clock, onTrouble: (kind: TechnicalKind) => void): () => void {
  const undo: (() => void)[] = [];
  for (const track of stream.getTracks()) {
    let cancelGrace: () => void = () => undefined;
    const ended = () => onTrouble('track-ended');
    const muted = () => {
      cancelGrace();
      cancelGrace = clock.after(MUTE_GRACE_MS, () => onTrouble('track-muted'));
    };
    const unmuted = () => cancelGrace();
    track.addEventListener('ended', ended);
    track.addEventListener('mute', muted);
    track.addEventListener('unmute', unmuted);
    if (track.readyState === 'ended') cancelGrace = clock.after(0, ended);
    else if (track.muted) muted();
    undo.push(() => {
      cancelGrace();
      track.removeEventListener('ended', ended);
      track.removeEventListener('mute', muted);
      track.removeEventListener('unmute', unmuted);
    });
  }
  return () => {
    for (const task of undo) task();
  };
}
