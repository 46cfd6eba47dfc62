import { expect, it } from 'vitest';
import { constraintsFor, type DeviceSurroundings, openDevices } from './devices.ts';
import { chooseFormat } from './formats.ts';
import { measure } from './level.ts';

const desktop = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0 Safari/537.36';
const linkedIn =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 LinkedInApp';
const webView =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';
const error = (name: string) => Object.assign(new Error(name), { name });

function where(throws: string | null, change: Partial<DeviceSurroundings> = {}): DeviceSurroundings {
  return {
    secure: true,
    userAgent: desktop,
    media: {
      getUserMedia: async () => {
        if (throws) throw error(throws);
        return {} as MediaStream;
      },
      enumerateDevices: async () => [],
    },
    ...change,
  };
}

it.each([
  ['NotAllowedError', {}, 'denied'],
  ['PermissionDeniedError', {}, 'denied'],
  ['NotAllowedError', { userAgent: linkedIn }, 'in-app-browser'],
  ['AbortError', { userAgent: webView }, 'in-app-browser'],
  ['AbortError', {}, 'busy'],
  ['NotReadableError', {}, 'busy'],
  ['NotFoundError', {}, 'none'],
  ['OverconstrainedError', {}, 'none'],
  ['TypeError', {}, 'other'],
  ['NotAllowedError', { secure: false }, 'insecure'],
] as const)('%s %o is "%s"', async (name, change, problem) => {
  expect(await openDevices({ kind: 'video' }, where(name, change))).toEqual({ problem });
});

it('knows the browsers that offer no camera at all', async () => {
  expect(await openDevices({ kind: 'video' }, where(null, { media: undefined, secure: false }))).toEqual({
    problem: 'insecure',
  });
  expect(await openDevices({ kind: 'video' }, where(null, { media: undefined, userAgent: linkedIn }))).toEqual({
    problem: 'in-app-browser',
  });
});

it('gives up a remembered device that is gone, rather than the take', async () => {
  const asked: MediaStreamConstraints[] = [];
  const surroundings = where(null);
  const media = {
    enumerateDevices: async () => [],
    getUserMedia: async (constraints?: MediaStreamConstraints) => {
      asked.push(constraints ?? {});
      if (asked.length === 1) throw error('OverconstrainedError');
      return {} as MediaStream;
    },
  };
  expect(
    await openDevices({ kind: 'video', cameraId: 'old', quality: 'low' }, { ...surroundings, media }),
  ).toHaveProperty('stream');
  expect(asked[1]).toEqual(constraintsFor({ kind: 'video', quality: 'low' }));
});

it('asks for no camera when only a voice is wanted', () => {
  expect(constraintsFor({ kind: 'audio' }).video).toBe(false);
  expect(constraintsFor({ kind: 'video' }).video).toMatchObject({
    width: { ideal: 1280 },
    facingMode: { ideal: 'user' },
  });
});

it.each([
  ['Chromium', /webm|mp4/, 'video/webm;codecs=vp9,opus', 'audio/webm;codecs=opus'],
  [
    'Firefox',
    /^(video\/webm(;codecs=vp8,opus)?|audio\/(webm|ogg).*)$/,
    'video/webm;codecs=vp8,opus',
    'audio/webm;codecs=opus',
  ],
  ['Safari', /mp4/, 'video/mp4;codecs=avc1.42E01E,mp4a.40.2', 'audio/mp4;codecs=mp4a.40.2'],
  ['something new', /nothing/, '', ''],
])('%s', (_, supports, video, audio) => {
  const supported = (mime: string) => supports.test(mime);
  expect(chooseFormat('video', 'normal', supported)).toEqual({
    mime: video,
    videoBitsPerSecond: 1_200_000,
    audioBitsPerSecond: 64_000,
  });
  expect(chooseFormat('audio', 'normal', supported)).toEqual({ mime: audio, audioBitsPerSecond: 64_000 });
});

it('says when a browser cannot record at all', () => {
  expect(chooseFormat('video', 'normal', null)).toBeNull();
});

it('measures silence, speech and clipping', () => {
  expect(measure(new Float32Array(8))).toEqual({ rms: 0, peak: 0 });
  expect(measure(Float32Array.from([0.5, -0.5]))).toEqual({ rms: 0.5, peak: 0.5 });
  expect(measure(Float32Array.from([1.2, 0])).peak).toBe(1);
});
