import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pause, until } from '../../e2e/lib/wait.ts';
import { Profile } from '../../torture/lib/profile.ts';
import { isClean, table } from '../../torture/lib/result.ts';
import { play, type Scene, say } from './faults/scene.ts';
import { openTheatre, type Theatre } from './faults/theatre.ts';

/** A slice of WebM, which is what an interruption may cost. */
const SLICE_MS = 2000;
const chunks = '**/api/v1/uploads/*/segments/*/chunks/*';
const nothing = { lostMs: 0, charged: true };

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
}, 180_000);
afterAll(async () => {
  const result = await theatre?.close();
  // What the server acknowledged in all scenes is there, byte for byte.
  if (result) expect(isClean(result), table(result)).toBe(true);
}, 120_000);

const fault = (name: string, work: (scene: Scene) => Promise<void>) =>
  it(name, () => play(theatre, name.replaceAll(/\W+/g, '-'), work));

describe.concurrent('the line', () => {
  fault('goes in the middle and comes back', async (scene) => {
    await scene.begin();
    await scene.saved();
    await scene.context.setOffline(true);
    await scene.sees(say('saved.on-device'));
    await scene.speak(5);
    await scene.context.setOffline(false);
    await scene.saved();
    await scene.stop();
    await scene.sees(new RegExp(say('watch.arrived')));
    await scene.expectReady(nothing);
  });

  fault('is a hotel’s, whose sign-in page says yes to everything', async (scene) => {
    let answers = 0;
    await scene.begin();
    await scene.saved();
    await scene.context.route(chunks, (route) => {
      answers += 1;
      return route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Welcome</title>' });
    });
    await scene.sees(say('saved.on-device'));
    await scene.speak(4);
    expect(answers).toBeGreaterThan(0);
    await scene.context.unroute(chunks);
    await scene.saved();
    await scene.stop();
    await scene.expectReady(nothing);
  });

  fault('goes through a proxy that takes no body of more than 64 KiB', async (scene) => {
    const refused: number[] = [];
    await scene.context.route('**/api/v1/uploads/*/segments/**', (route) => {
      const size = route.request().postDataBuffer()?.length ?? 0;
      if (size <= 64 * 1024) return route.continue();
      refused.push(size);
      return route.fulfill({ status: 413, contentType: 'text/html', body: '<h1>413 Request Entity Too Large</h1>' });
    });
    await scene.begin();
    await scene.saved();
    await scene.speak(4);
    await scene.stop();
    await scene.sees(new RegExp(say('watch.arrived')));
    expect(refused.length).toBeGreaterThan(0);
    await scene.expectReady(nothing);
  });

  fault('ends at a server that asks for patience', async (scene) => {
    const asked: number[] = [];
    await scene.begin();
    await scene.context.route(chunks, (route) => {
      asked.push(performance.now());
      return route.fulfill({ status: 503, headers: { 'retry-after': '5' } });
    });
    await scene.sees(say('saved.on-device'));
    await scene.speak(4);
    // Those that were under way together may all be told; nobody asks again before the time is over.
    const [first = 0] = asked;
    expect(asked.filter((at) => at > first + 500)).toEqual([]);
    await scene.context.unroute(chunks);
    await scene.saved();
    await scene.stop();
    await scene.expectReady(nothing);
  });

  fault('loses answers to what the server stored', async (scene) => {
    let lost = 0;
    await scene.context.route(chunks, async (route) => {
      if (lost >= 3) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await scene.begin();
    await scene.speak(8);
    await scene.stop();
    await scene.expectReady(nothing);
    expect(lost).toBe(3);
  });

  fault('holds a request for ever, and another is sent in its place', async (scene) => {
    let hanging = 0;
    await scene.begin();
    await scene.speak(6);
    await scene.context.route(chunks, async (route) => {
      if (hanging >= 1) return route.continue();
      hanging += 1;
    });
    await scene.speak(4);
    await scene.stop();
    await scene.expectReady(nothing);
    expect(hanging).toBe(1);
  });

  fault('is thin, so that the picture gets simpler and the voice stays', async (scene) => {
    await scene.begin();
    const devtools = await scene.devtools();
    const line = { offline: false, latency: 50, downloadThroughput: 50_000 };
    await devtools.send('Network.emulateNetworkConditions', { ...line, uploadThroughput: 30_000 });
    await scene.sees(say('record.line-reduced'), 60_000);
    await scene.speak(3);
    await devtools.send('Network.emulateNetworkConditions', {
      ...line,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
    await scene.stop();
    await scene.expectReady(nothing);
  });

  fault('finds somebody signed out', async (scene) => {
    await scene.begin();
    await scene.saved();
    await scene.context.clearCookies();
    await scene.speak(5);
    await scene.saved();
    await scene.stop();
    await scene.expectReady(nothing);
  });
});

describe.concurrent('camera, microphone and recorder', () => {
  const broken = { lostMs: SLICE_MS, charged: false };

  fault('a track that ends is opened again, and the answer goes on', async (scene) => {
    // A script's own `stop` is the one end that no event tells of.
    await scene.brokenBy(() =>
      scene.page.evaluate(() => {
        const [camera] = window.made.streams.at(-1)?.getVideoTracks() ?? [];
        camera?.stop();
        camera?.dispatchEvent(new Event('ended'));
      }),
    );
    await scene.sees(say('watch.broke-title'));
    await scene.expectReady(broken);
  });

  fault('a permission taken back stops the clock until it is given again', async (scene) => {
    await scene.begin();
    await scene.speak(5);
    await scene.context.clearPermissions();
    scene.silence();
    await scene.sees(say('broken.title'));
    await scene.sees(say('device.denied-title', { kind: 'video' }));
    await scene.context.grantPermissions(['camera', 'microphone'], { origin: scene.stage.line.url });
    await scene.press(say('device.retry'));
    await scene.recording();
    await scene.speak(3);
    await scene.stop();
    await scene.expectReady(broken);
  });

  fault('a permission that stays away leaves what was said', async (scene) => {
    await scene.begin();
    await scene.speak(5);
    await scene.context.clearPermissions();
    scene.silence();
    await scene.sees(say('device.denied-title', { kind: 'video' }));
    await scene.press(say('broken.stop'));
    await scene.sees(say('watch.broke-title'));
    await scene.expectReady(broken);
  });

  fault('a permission that was never given costs nothing', async (scene) => {
    await scene.context.clearPermissions();
    await scene.page.goto(`${scene.candidate.link}#/q/1`);
    await scene.press(say('intro.record'));
    await scene.sees(say('device.denied-title', { kind: 'video' }));
    await scene.sees(say('device.no-cost'));
    expect((await scene.question()).takesLeft).toBe(1);
    await scene.context.grantPermissions(['camera', 'microphone'], { origin: scene.stage.line.url });
    await scene.press(say('device.retry'));
    await scene.recording();
    await scene.speak(3);
    await scene.stop();
    await scene.expectReady(nothing);
  });

  fault('a recorder that stops by itself is started again', async (scene) => {
    await scene.brokenBy(() => scene.page.evaluate(() => window.made.recorders.at(-1)?.stop()));
    await scene.expectReady(broken);
  });

  fault('a recorder that errs is started again', async (scene) => {
    await scene.brokenBy(() =>
      scene.page.evaluate(() => window.made.recorders.at(-1)?.dispatchEvent(new Event('error'))),
    );
    await scene.expectReady(broken);
  });

  fault('a recorder that never hands over anything leaves the try free', async (scene) => {
    await scene.page.addInitScript(() => {
      const listen = MediaRecorder.prototype.addEventListener;
      MediaRecorder.prototype.addEventListener = function (this: MediaRecorder, kind: string, ...rest: unknown[]) {
        if (kind !== 'dataavailable') Reflect.apply(listen, this, [kind, ...rest]);
      };
    });
    await scene.begin();
    await scene.speak(2);
    await scene.stop();
    await scene.sees(say('nothing.title'));
    await scene.sees(say('nothing.text'));
    expect(await scene.question()).toMatchObject({ takesLeft: 1, attempts: [] });
  });

  fault('a recorder that hands over nothing gives the silent seconds back', async (scene) => {
    await scene.brokenBy(() => scene.page.evaluate(() => window.made.recorders.at(-1)?.pause()));
    await scene.expectReady(broken);
  });

  fault('a microphone that goes mute for a call comes back', async (scene) => {
    await scene.begin();
    await scene.speak(5);
    await scene.page.evaluate(() => {
      const [microphone] = window.made.streams.at(-1)?.getAudioTracks() ?? [];
      if (!microphone) return;
      Object.defineProperty(microphone, 'muted', { value: true });
      microphone.dispatchEvent(new Event('mute'));
    });
    await scene.sees(say('broken.title'));
    scene.silence();
    await scene.recording();
    await scene.speak(3);
    await scene.stop();
    await scene.expectReady({ ...broken, lostMs: SLICE_MS + 1000 });
  });

  fault('the time of day jumps, and the answer is as long as it was', async (scene) => {
    await scene.begin();
    await scene.speak(3);
    await scene.page.evaluate(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 3_600_000;
    });
    await scene.speak(3);
    await scene.page.evaluate(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() - 7_200_000;
    });
    await scene.speak(3);
    await scene.stop();
    await scene.expectReady(nothing);
  });

  fault('a page that is hidden hands over at once and records on', async (scene) => {
    await scene.begin();
    await scene.speak(3);
    await scene.page.evaluate(() => {
      const show = (state: DocumentVisibilityState) => {
        Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      };
      show('hidden');
      setTimeout(() => show('visible'), 4000);
    });
    await scene.speak(6);
    await scene.stop();
    await scene.expectReady(nothing);
  });
});

describe.concurrent('the device’s storage', () => {
  fault('is not there: the page asks to be kept open, and all arrives', async (scene) => {
    await scene.page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    });
    await scene.begin();
    await scene.saved();
    await scene.context.setOffline(true);
    await scene.sees(say('saved.at-risk'));
    await scene.speak(3);
    await scene.context.setOffline(false);
    await scene.saved();
    await scene.stop();
    await scene.expectReady(nothing);
  });

  fault('is full: the page asks to be kept open, and all arrives', async (scene) => {
    await scene.begin();
    await scene.saved();
    const devtools = await scene.devtools();
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: scene.stage.line.url, quotaSize: 100_000 });
    await scene.context.setOffline(true);
    await scene.sees(say('saved.at-risk'));
    await scene.speak(3);
    await scene.context.setOffline(false);
    await scene.saved();
    await scene.stop();
    await scene.expectReady(nothing);
  });

  fault('loses its connection, and another is opened', async (scene) => {
    await scene.begin();
    await scene.saved();
    await scene.context.setOffline(true);
    await scene.page.evaluate(() => {
      for (const database of window.made.databases) {
        database.close();
        database.dispatchEvent(new Event('close'));
      }
    });
    await scene.sees(say('saved.on-device'));
    await scene.speak(5);
    await scene.sees(say('saved.on-device'));
    await scene.context.setOffline(false);
    await scene.stop();
    await scene.expectReady(nothing);
  });
});

describe.concurrent('the page', () => {
  fault('is closed in the middle, and opened again', async (scene) => {
    await scene.begin();
    await scene.saved();
    await scene.context.setOffline(true);
    await scene.speak(6);
    scene.silence();
    await scene.page.close({ runBeforeUnload: false });
    await scene.context.setOffline(false);
    scene.page = await scene.context.newPage();
    await scene.page.goto(`${scene.candidate.link}#/q/1`);
    await scene.sees(say('recovered.title'));
    await scene.expectReady({ lostMs: SLICE_MS, charged: false, cut: true });
  });

  fault('broke, was stopped, and is delivered by another page', async (scene) => {
    await scene.brokenBy(async () => {
      await scene.context.setOffline(true);
      await scene.page.evaluate(() => window.made.recorders.at(-1)?.stop());
    });
    await scene.sees(new RegExp(say('watch.on-device')));
    await scene.page.close({ runBeforeUnload: false });
    await scene.context.setOffline(false);
    scene.page = await scene.context.newPage();
    await scene.page.goto(`${scene.candidate.link}#/q/1`);
    await scene.sees(say('recovered.title'));
    await scene.expectReady({ lostMs: SLICE_MS, charged: false });
  });

  fault('is reloaded while the last answer is sent', async (scene) => {
    await scene.begin();
    await scene.speak(3);
    await scene.context.route(chunks, (route) => route.abort());
    await scene.speak(3);
    await scene.stop();
    await scene.press(say('watch.keep'));
    await scene.sees(say('overview.title-ready'));
    await scene.press(say('overview.send'));
    await scene.sees(say('overview.waiting', { count: 1 }));
    await scene.context.unroute(chunks);
    await scene.page.reload();
    await scene.sees(say('overview.title-ready'));
    await scene.expectReady(nothing);
    await scene.press(say('overview.send'));
    await scene.sees(say('done.title'));
  });
});

describe('one after another, since they hit a whole machine', () => {
  it('a camera that is unplugged, a sound service that dies and a machine that sleeps cost no second', async () => {
    const profile = new Profile();
    try {
      const context = await profile.context();
      const breaks = { lostMs: SLICE_MS, charged: false };
      const through = (name: string, strike: (scene: Scene) => Promise<unknown>) =>
        play(
          theatre,
          name,
          async (scene) => {
            await scene.brokenBy(() => strike(scene));
            await scene.expectReady(breaks);
            await scene.page.close();
          },
          context,
        );
      await through('unplugged', async () => expect(await profile.killService('video_capture')).toBe(1));
      await through('deaf', async () => expect(await profile.killService('audio')).toBe(1));
      await through('asleep', () => profile.sleep(12_000));
    } finally {
      await profile.close();
    }
  });

  it('a server that is killed in the middle and comes back', () =>
    play(theatre, 'killed', async (scene) => {
      await scene.begin();
      await scene.saved();
      await scene.stage.house.kill({ target: 'server+postgres', at: 0 });
      await scene.sees(say('saved.on-device'));
      await scene.speak(3);
      await scene.stage.house.revive();
      await scene.saved();
      await scene.stop();
      await scene.expectReady(nothing);
    }));

  it('a line that is cut at the server while the page completes', () =>
    play(theatre, 'cut', async (scene) => {
      await scene.begin();
      await scene.speak(5);
      await scene.stop();
      scene.stage.line.cut();
      await pause(4000);
      scene.stage.line.mend();
      await until('all of it to arrive', 30, async () => (await scene.question()).attempts[0]?.state !== 'recording');
      await scene.expectReady(nothing);
    }));
});
