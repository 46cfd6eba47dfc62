import { type Clock, systemClock } from './clock.ts';

export interface Level {
  /** Loudness of the last moment (root mean square), 0–1. */
  readonly rms: number;
  /** Loudest sample of the last moment, 0–1. At 1 it clips. */
  readonly peak: number;
  /**
   * Milliseconds of nothing but zeros. A live room is never exactly zero: after a phone call on iOS, tracks look live but
   * carry this, so a few seconds of it mean "your microphone is off", not "you are silent".
   */
  readonly deadMs: number;
}

const EVERY_MS = 60;

/**
 * Listens to a stream's sound about sixteen times a second. The stream itself is untouched.
 * @returns the way to stop; a stream without sound, or a browser without Web Audio, never calls back
 */
export function meterLevel(
  stream: MediaStream,
  onLevel: (level: Level) => void,
  clock: Clock = systemClock,
): () => void {
  if (typeof AudioContext === 'undefined' || stream.getAudioTracks().length === 0) return () => undefined;
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  const source = context.createMediaStreamSource(stream);
  source.connect(analyser);
  // A context made without a gesture starts asleep; the stream's permission usually lets it wake.
  void context.resume().catch(() => undefined);

  const samples = new Float32Array(analyser.fftSize);
  let deadSince: number | null = null;
  let cancel = clock.after(EVERY_MS, look);
  function look() {
    cancel = clock.after(EVERY_MS, look);
    if (context.state !== 'running') return;
    analyser.getFloatTimeDomainData(samples);
    const { rms, peak } = measure(samples);
    deadSince = peak > 0 ? null : (deadSince ?? clock.now());
    onLevel({ rms, peak, deadMs: deadSince === null ? 0 : clock.now() - deadSince });
  }
  return () => {
    cancel();
    source.disconnect();
    void context.close().catch(() => undefined);
  };
}

export function measure(samples: Float32Array): { rms: number; peak: number } {
  let sum = 0;
  let peak = 0;
  for (const sample of samples) {
    sum += sample * sample;
    peak = Math.max(peak, Math.abs(sample));
  }
  return { rms: Math.min(1, Math.sqrt(sum / Math.max(1, samples.length))), peak: Math.min(1, peak) };
}
