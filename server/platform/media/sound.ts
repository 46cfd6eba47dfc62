/** Peaks are kept per 10 ms and judged per 100 ms; both are fine enough for a waveform and for speech. */
const PEAKS_PER_SECOND = 100;
const PEAKS_PER_WINDOW = 10;
const FULL_SCALE = 32_700;

/** A voice that is heard at all is far above this; a muted or dead microphone far below (dBFS). */
const SILENT_DB = -50;

export type SoundFacts = {
  sound: 'ok' | 'silent' | 'clipped';
  /** Mean volume in dBFS, at least -91 (the quietest that 16 bits can say). */
  loudnessDb: number;
  waveform: number[];
};

/** Judges 16-bit little-endian PCM as it streams by; memory grows by 800 bytes a second of sound. */
export class SoundMeter {
  readonly #channels: number;
  readonly #samplesPerPeak: number;
  readonly #peaks: number[] = [];
  readonly #windows: { rms: number; clipped: boolean }[] = [];
  #rest: Buffer = Buffer.alloc(0);
  #at = 0;
  #peak = 0;
  #windowSum = 0;
  #windowSamples = 0;
  #windowClipped = false;
  #sum = 0;
  #samples = 0;
  #run = 0;

  constructor(sampleRate: number, channels: number) {
    this.#channels = channels;
    this.#samplesPerPeak = Math.max(1, Math.round((sampleRate * channels) / PEAKS_PER_SECOND));
  }

  add(bytes: Buffer): void {
    const all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const even = all.length & ~1;
    for (let at = 0; at < even; at += 2) this.#addSample(all.readInt16LE(at));
    this.#rest = all.subarray(even);
  }

  #addSample(sample: number): void {
    const size = Math.abs(sample);
    if (size > this.#peak) this.#peak = size;
    // One sample at the limit is a loud moment; several in a row per channel are a flat top, which is what sounds broken.
    this.#run = size >= FULL_SCALE ? this.#run + 1 : 0;
    if (this.#run >= 3 * this.#channels) this.#windowClipped = true;
    this.#windowSum += sample * sample;
    this.#windowSamples += 1;
    if (++this.#at < this.#samplesPerPeak) return;
    this.#at = 0;
    this.#peaks.push(this.#peak / 32_768);
    this.#peak = 0;
    if (this.#peaks.length % PEAKS_PER_WINDOW === 0) this.#closeWindow();
  }

  #closeWindow(): void {
    if (this.#windowSamples === 0) return;
    this.#windows.push({ rms: Math.sqrt(this.#windowSum / this.#windowSamples), clipped: this.#windowClipped });
    this.#sum += this.#windowSum;
    this.#samples += this.#windowSamples;
    this.#windowSum = 0;
    this.#windowSamples = 0;
    this.#windowClipped = false;
  }

  /** Null when there was no sound at all. The waveform covers `durationMs`, however long the sound was. */
  finish(durationMs: number, points = 200): SoundFacts | null {
    this.#closeWindow();
    if (this.#samples === 0) return null;
    const loud = this.#windows.map(({ rms }) => rms).sort((a, b) => b - a);
    // The loudest hundredth: half a second of speech in a minute is an answer, a click is not.
    const typical = decibel(loud[Math.floor(loud.length / 100)] ?? 0);
    const heard = this.#windows.filter(({ rms }) => decibel(rms) > SILENT_DB);
    const clipped = heard.filter((window) => window.clipped).length;
    return {
      sound: typical < SILENT_DB ? 'silent' : clipped > heard.length / 20 ? 'clipped' : 'ok',
      loudnessDb: Math.round(decibel(Math.sqrt(this.#sum / this.#samples)) * 10) / 10,
      waveform: this.#waveform(durationMs, points),
    };
  }

  #waveform(durationMs: number, points: number): number[] {
    const length = Math.max(1, Math.round((durationMs / 1000) * PEAKS_PER_SECOND));
    return Array.from({ length: points }, (_, point) => {
      const from = Math.floor((point * length) / points);
      const to = Math.max(from + 1, Math.floor(((point + 1) * length) / points));
      let peak = 0;
      for (let at = from; at < to; at++) peak = Math.max(peak, this.#peaks[at] ?? 0);
      return Math.min(1, Math.round(peak * 1000) / 1000);
    });
  }
}

function decibel(rms: number): number {
  return Math.max(-91, 20 * Math.log10(Math.max(rms, 1e-9) / 32_768));
}
