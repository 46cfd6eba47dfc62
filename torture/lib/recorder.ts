import { createHash } from 'node:crypto';
import type { Clock } from '../../recorder/clock.ts';
import { fetchTransport, memorySpool, recover, type Transport, type UploadAbout } from '../../recorder/index.ts';
import type { Chunk, SegmentTotals, UploadManifest } from '../../recorder/types.ts';
import { createUploader } from '../../recorder/uploader.ts';
import { newId } from '../../server/platform/ids.ts';
import type { Dice } from './dice.ts';
import type { Film } from './films.ts';
import type { TakePlan } from './plan.ts';

/** Pauses between tries are for people's networks; here they only make hundreds of rounds long. */
const HURRY = 10;
export const hurriedClock: Clock = {
  now: () => performance.now() * HURRY,
  epoch: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms / HURRY);
    return () => clearTimeout(timer);
  },
};
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** There is one page at a time, and this program knows which. */
const owner = { own: <T>(_upload: string, task: () => Promise<T>): Promise<T | null> => task() };

export interface ScriptOptions {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly invitation: string;
  readonly question: string;
  readonly plan: TakePlan;
  readonly film: Film;
  readonly dice: Dice;
}

/**
 * A candidate's page without a page: the product's own uploader, spool (in memory) and protocol, and in the place of camera and
 * recorder a film that is handed over chunk by chunk.
 */
export class ScriptRecorder {
  readonly about: UploadAbout;
  readonly plan: TakePlan;
  /** As it was cut: segments of chunks. */
  readonly chunks: readonly (readonly Buffer[])[];
  /** The server gave up making a recording of it, and was told to try again. */
  gaveUp = false;
  readonly #options: ScriptOptions;
  readonly #spool = memorySpool();
  readonly #transport: Transport;
  #recorded = 0;

  constructor(options: ScriptOptions) {
    const { plan, film, url, invitation, question } = options;
    this.#options = options;
    this.plan = plan;
    this.about = { upload: newId(), take: newId(), question, invitation, kind: 'video' };
    const cut = cutUp(film.bytes, plan.chunkBytes);
    this.chunks = Array.from({ length: plan.segments }, () => cut);
    this.#transport = fetchTransport({
      origin: url,
      fetch: options.fetch,
      clock: hurriedClock,
      begin: ({ take, upload, kind }) => ({
        path: `/api/v1/candidate/${invitation}/questions/${question}/takes`,
        body: { takeId: take, uploadId: upload, kind },
      }),
    });
  }

  /**
   * Records, and delivers once `stopped`. A page that is closed on the way is followed by one that finds what is in the spool.
   * @returns null, or why it is stuck
   */
  async run(stopped: Promise<void>): Promise<string | null> {
    const more = { clock: hurriedClock, random: () => this.#options.dice.next() };
    const uploader = createUploader({
      ...more,
      about: this.about,
      spool: this.#spool,
      transport: this.#transport,
      fresh: true,
    });
    const all = this.chunks.flat().length;
    const { reloadAt, paceMs } = this.plan;
    const last = reloadAt === null ? all : Math.max(1, Math.ceil(all * reloadAt));
    for (const chunk of this.#cutChunks()) {
      await this.#spool.append(chunk, this.#manifest(false, this.#recorded + 1));
      this.#recorded += 1;
      uploader.added(chunk);
      if (this.#recorded === last) break;
      await pause(paceMs);
    }
    if (reloadAt === null) {
      await this.#spool.put(this.#manifest(true, all));
      await stopped;
      const outcome = await uploader.complete(this.#totals(all));
      uploader.close();
      return outcome.kind === 'complete' ? null : outcome.error.code;
    }
    // Whatever is on its way stays on its way: a page that goes away asks nobody back.
    uploader.close();
    if (last === all) await this.#spool.put(this.#manifest(true, all));
    await stopped;
    const [found] = await recover(this.#spool, this.#transport, { ...more, owner });
    return found?.outcome === 'delivered' ? null : `${found?.outcome ?? 'forgotten'}: ${found?.reason ?? ''}`;
  }

  /** The page was closed while the candidate still spoke. */
  get interrupted(): boolean {
    return this.#recorded < this.chunks.flat().length;
  }

  /** What was handed over, by the recorder's own clock. */
  get elapsedMs(): number {
    return this.#totals(this.#recorded).reduce((sum, each) => sum + each.elapsedMs, 0);
  }

  /** What this take must be made of in the end: what was handed over before its page was closed, or all of it. */
  expected(): Buffer[] {
    let left = this.#recorded;
    return this.chunks
      .map((segment) => Buffer.concat(segment.filter(() => left-- > 0)))
      .filter((each) => each.length > 0);
  }

  *#cutChunks(): Generator<Chunk> {
    for (const [segment, chunks] of this.chunks.entries()) {
      for (const [index, bytes] of chunks.entries()) {
        const digest = createHash('sha256').update(bytes).digest('base64');
        const own = new Uint8Array(bytes).buffer;
        yield {
          upload: this.about.upload,
          segment,
          index,
          size: bytes.length,
          digest,
          type: this.#options.film.mime,
          bytes: own,
        };
      }
    }
  }

  #totals(count: number): SegmentTotals[] {
    const { film } = this.#options;
    let left = count;
    return this.chunks.flatMap((chunks, segment) => {
      const held = chunks.slice(0, Math.max(0, left));
      left -= chunks.length;
      if (held.length === 0) return [];
      const bytes = held.reduce((sum, each) => sum + each.length, 0);
      const elapsedMs = (film.ms * bytes) / film.bytes.length;
      return [{ segment, mime: film.mime, elapsedMs, chunks: held.length, bytes }];
    });
  }

  #manifest(finished: boolean, count: number): UploadManifest {
    return { ...this.about, openedAt: Date.now(), segments: this.#totals(count), finished };
  }
}

function cutUp(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size));
}
