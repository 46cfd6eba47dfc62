/** Frames are judged as 64 × 36 grey values: small enough to be cheap, coarse enough to lose a camera's noise. */
export const FRAME_WIDTH = 64;
export const FRAME_HEIGHT = 36;
const FRAME_BYTES = FRAME_WIDTH * FRAME_HEIGHT;

/**
 * Coding the same picture twice moves grey values by 2 or 3 of 255 (measured: VP8 key pictures at 1.5 Mbit/s, with and
 * without a camera's noise); an edge that moves by one of our 64 columns moves some by tens.
 */
const SAME_PICTURE = 4;

/** Judges 8-bit grey frames as they stream by. Keeps one frame in memory. */
export class PictureMeter {
  #rest: Buffer = Buffer.alloc(0);
  #last: Buffer | null = null;
  #black = 0;
  readonly #still: boolean[] = [];
  frames = 0;

  add(bytes: Buffer): void {
    let all = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    for (; all.length >= FRAME_BYTES; all = all.subarray(FRAME_BYTES)) this.#addFrame(all.subarray(0, FRAME_BYTES));
    this.#rest = Buffer.from(all);
  }

  #addFrame(frame: Buffer): void {
    let sum = 0;
    let brightest = 0;
    let change = 0;
    for (let at = 0; at < FRAME_BYTES; at++) {
      const value = frame[at] ?? 0;
      sum += value;
      if (value > brightest) brightest = value;
      if (this.#last !== null) change = Math.max(change, Math.abs(value - (this.#last[at] ?? 0)));
    }
    if (sum / FRAME_BYTES < 10 && brightest < 40) this.#black += 1;
    if (this.#last !== null) this.#still.push(change <= SAME_PICTURE);
    this.#last = Buffer.from(frame);
    this.frames += 1;
  }

  /**
   * `times` are the frames' moments, `ends` that of the track's last picture, `duration` the recording's, all in seconds. A
   * picture is black or frozen when it is so for more than half of the time. A track that ends early counts as frozen from
   * there: that is what a viewer sees. Null when nothing was seen.
   */
  finish(times: number[], ends: number, duration: number): 'ok' | 'black' | 'frozen' | null {
    if (this.frames === 0) return null;
    if (this.#black > this.frames / 2) return 'black';
    let frozen = duration - ends > 2 ? duration - ends : 0;
    for (const [at, still] of this.#still.entries()) {
      if (still) frozen += Math.max(0, (times[at + 1] ?? ends) - (times[at] ?? ends));
    }
    return frozen > duration / 2 && duration >= 3 ? 'frozen' : 'ok';
  }
}
