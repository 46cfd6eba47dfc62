import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { withDevices } from '../../../e2e/lib/browser.ts';
import { buildPages } from '../../../e2e/lib/server.ts';
import { emptyResult, type Result } from '../../../torture/lib/result.ts';
import { onStage, type Stage } from '../../../torture/lib/stage.ts';

/** So many record at once: most of a scene is waiting, and coding pictures is what a machine has little of. */
const AT_ONCE = 3;

/**
 * A server, the line to it with its ledger of promises, and one Chromium whose camera and microphone have to be allowed, for
 * all scenes of a file.
 */
export interface Theatre {
  readonly stage: Stage;
  readonly browser: Browser;
  /** A person's own context; camera and microphone are allowed. */
  context(): Promise<BrowserContext>;
  /** Waits for a seat. */
  seated<T>(play: () => Promise<T>): Promise<T>;
  /** Closes all. @returns what became of every promise that the server made */
  close(): Promise<Result>;
}

export async function openTheatre(): Promise<Theatre> {
  await buildPages();
  const result = emptyResult('this', 0);
  const up = Promise.withResolvers<Stage>();
  const down = Promise.withResolvers<void>();
  const over = onStage({ seed: 0, kind: 'whole', where: 'faults', result, questions: 1 }, (stage) => {
    up.resolve(stage);
    return down.promise;
  });
  over.catch(up.reject);
  const { executablePath, args } = await withDevices();
  const asks = args.filter((arg) => arg !== '--use-fake-ui-for-media-stream');
  const [stage, browser] = await Promise.all([up.promise, chromium.launch({ executablePath, args: asks })]);
  let free = AT_ONCE;
  const waiting: (() => void)[] = [];
  return {
    stage,
    browser,
    async context() {
      const context = await browser.newContext({
        locale: 'en-GB',
        viewport: { width: 390, height: 844 },
        reducedMotion: 'reduce',
      });
      await context.grantPermissions(['camera', 'microphone'], { origin: stage.line.url });
      return context;
    },
    async seated(play) {
      if (free > 0) free -= 1;
      else await new Promise<void>((sit) => waiting.push(sit));
      try {
        return await play();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
    async close() {
      await browser.close();
      down.resolve();
      await over;
      return result;
    },
  };
}

/** What a page made of its devices, for a fault to reach: it is put there before the page's own code runs. */
export interface Made {
  readonly streams: MediaStream[];
  readonly recorders: MediaRecorder[];
  readonly databases: IDBDatabase[];
}
declare global {
  interface Window {
    made: Made;
  }
}

/** Keeps hold of what the page opens, and changes nothing. */
export async function watchMade(to: BrowserContext | Page): Promise<void> {
  await to.addInitScript(() => {
    const made: Made = { streams: [], recorders: [], databases: [] };
    window.made = made;
    const media = navigator.mediaDevices;
    const open = media.getUserMedia.bind(media);
    media.getUserMedia = async (constraints) => {
      const stream = await open(constraints);
      made.streams.push(stream);
      return stream;
    };
    const start = MediaRecorder.prototype.start;
    MediaRecorder.prototype.start = function (this: MediaRecorder, slice?: number) {
      made.recorders.push(this);
      start.call(this, slice);
    };
    const openDatabase = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (this: IDBFactory, name: string, version?: number) {
      const request = openDatabase.call(this, name, version);
      request.addEventListener('success', () => made.databases.push(request.result));
      return request;
    };
  });
}
