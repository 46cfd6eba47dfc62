import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { createMedia, MediaFailed, SegmentsDiffer, UnplayableRecording } from './index.ts';
import { FIXTURES, mp4Boxes, temporaryFolder, webmFacts } from './testing.ts';

const fixture = (name: string) => join(FIXTURES, name);

async function finalise(folder: Awaited<ReturnType<typeof temporaryFolder>>, paths: string[], elapsedMs = 2200) {
  const media = createMedia({ ffmpegPath: null, tmpDir: folder.tmp });
  const segments = paths.map((path) => ({ path, mime: 'video/webm' }));
  return media.finalise({ segments, elapsedMs, outDir: await folder.out() });
}

test('a WebM of Chrome gets a duration and an index, and its sound a file of its own', async () => {
  await using folder = await temporaryFolder();
  expect(await webmFacts(fixture('chrome-vp8.webm'))).toMatchObject({ hasDuration: false, cuePoints: 0 });
  const done = await finalise(folder, [fixture('chrome-vp8.webm')]);
  expect(done).toMatchObject({
    engine: 'mediabunny',
    container: 'webm',
    mime: 'video/webm',
    width: 320,
    height: 240,
    hasVideo: true,
    hasAudio: true,
    reencoded: false,
    skipped: [],
    waveform: null,
    checks: { picture: null, sound: null, loudnessDb: null, decodes: true },
  });
  expect(Math.abs(done.checks.elapsedDeltaMs ?? 9999)).toBeLessThan(200);
  expect(done.files.poster).toBeNull();
  expect(await webmFacts(done.files.playable)).toMatchObject({ hasDuration: true, seekHeadNamesCues: true });
  expect((await webmFacts(done.files.playable)).cuePoints).toBeGreaterThan(0);
  expect(await webmFacts(done.files.audio ?? '')).toMatchObject({ hasDuration: true });
  expect((await readFile(done.files.audio ?? '')).includes('V_VP8')).toBe(false);
  expect((await readFile(done.files.playable)).includes('V_VP8')).toBe(true);
});

test.for([
  ['chrome-avc.mp4', 320],
  ['chrome-avc.mkv', 320],
  ['safari-like.mp4', 160],
] as const)('%s becomes an MP4 whose index comes first', async ([name, width]) => {
  await using folder = await temporaryFolder();
  const done = await finalise(folder, [fixture(name)]);
  expect(done).toMatchObject({ container: 'mp4', mime: 'video/mp4', width, checks: { decodes: true } });
  const boxes = await mp4Boxes(done.files.playable);
  expect(boxes).not.toContain('moof');
  expect(boxes.indexOf('moov')).toBeLessThan(boxes.indexOf('mdat'));
  expect((await readFile(done.files.audio ?? '')).includes('avc1', 40)).toBe(false);
});

test('a scrap without pictures costs nobody the rest, before or after it', async () => {
  await using folder = await temporaryFolder();
  const [sound, film] = [fixture('chrome-audio.webm'), fixture('chrome-vp8.webm')];
  const alone = await Promise.all([sound, film].map(async (path) => (await finalise(folder, [path])).durationMs));
  for (const paths of [
    [sound, film],
    [film, sound],
  ]) {
    const done = await finalise(folder, paths);
    expect(done).toMatchObject({ hasVideo: true, hasAudio: true, width: 320, checks: { decodes: true } });
    expect(Math.abs(done.durationMs - (alone[0] ?? 0) - (alone[1] ?? 0))).toBeLessThan(50);
  }
});

test('an hour that the machine slept in the middle is not in the film', async () => {
  await using folder = await temporaryFolder();
  const cut = await finalise(folder, [fixture('slept.webm')], 1000);
  expect(cut.durationMs).toBeGreaterThan(2000);
  expect(cut.durationMs).toBeLessThan(2400);
  // Whoever counted the hour recorded it.
  expect((await finalise(folder, [fixture('slept.webm')], 3_602_000)).durationMs).toBeGreaterThan(3_600_000);
});

test('sound alone stays sound', async () => {
  await using folder = await temporaryFolder();
  const done = await finalise(folder, [fixture('chrome-audio.webm')], 1500);
  expect(done).toMatchObject({ mime: 'audio/webm', hasVideo: false, width: null, checks: { picture: 'missing' } });
  expect(done.files.audio).not.toBe(done.files.playable);
  expect(Math.abs(done.checks.elapsedDeltaMs ?? 9999)).toBeLessThan(150);
});

test('segments of one take are joined, and a broken one does not cost the others', async () => {
  await using folder = await temporaryFolder();
  const one = await finalise(folder, [fixture('chrome-vp8.webm')]);
  const garbage = join(folder.path, 'garbage');
  await writeFile(garbage, 'no recording at all');
  const three = await finalise(folder, [fixture('chrome-vp8.webm'), garbage, fixture('chrome-vp8.webm')]);
  expect(Math.abs(three.durationMs - 2 * one.durationMs)).toBeLessThan(20);
  expect(three.skipped).toEqual([{ segment: 1, reason: 'not-a-recording' }]);
  expect(three.checks.decodes).toBe(false);
});

test('segments of H.264 are joined when their decoder setup is the same', async () => {
  await using folder = await temporaryFolder();
  const done = await finalise(folder, [fixture('safari-like.mp4'), fixture('safari-like.mp4')], 4000);
  expect(done.checks.decodes).toBe(true);
  expect(Math.abs(done.checks.elapsedDeltaMs ?? 9999)).toBeLessThan(200);
});

test('a missing file is not the recording’s fault', async () => {
  await using folder = await temporaryFolder();
  await expect(finalise(folder, [join(folder.path, 'gone')])).rejects.toThrow(MediaFailed);
});

test('segments that cannot be joined without converting are refused by name', async () => {
  await using folder = await temporaryFolder();
  const paths = [fixture('chrome-vp8.webm'), fixture('safari-like.mp4')];
  await expect(finalise(folder, paths)).rejects.toThrow(SegmentsDiffer);
});

test('a cut recording is kept as far as it goes, and said to be cut', async () => {
  await using folder = await temporaryFolder();
  const whole = await readFile(fixture('safari-like.mp4'));
  const cut = join(folder.path, 'cut');
  await writeFile(cut, whole.subarray(0, whole.length * 0.8));
  const done = await finalise(folder, [cut], 2000);
  expect(done.durationMs).toBeGreaterThan(900);
  expect(done.checks.decodes).toBe(false);
});

test('a file that plays to its end but is shorter than what was counted lacks something', async () => {
  await using folder = await temporaryFolder();
  expect((await finalise(folder, [fixture('chrome-vp8.webm')], 4100)).checks.decodes).toBe(true);
  expect((await finalise(folder, [fixture('chrome-vp8.webm')], 4500)).checks.decodes).toBe(false);
});

test.for([
  ['nothing', '', 'empty'],
  ['noise', 'x'.repeat(5000), 'not-a-recording'],
  ['a playlist', '#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n', 'not-a-recording'],
  ['a container with nothing in it', '\x1aE\xdf\xa3'.padEnd(2000, '\0'), 'unreadable'],
  ['an MP4 with nothing in it', '\0\0\0\x10ftypisom\0\0\0\0', undefined],
] as const)('%s is no recording', async ([, text, reason]) => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'upload.webm');
  await writeFile(path, Buffer.from(text, 'latin1'));
  const failure = await finalise(folder, [path]).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UnplayableRecording);
  if (reason !== undefined) expect(failure).toMatchObject({ reason });
});

test('the source stays, a second run gives the same, and an abort ends it', async () => {
  await using folder = await temporaryFolder();
  const source = join(folder.path, basename('take'));
  await copyFile(fixture('chrome-vp8.webm'), source);
  const media = createMedia({ ffmpegPath: null, tmpDir: folder.tmp });
  const outDir = await folder.out();
  const input = { segments: [{ path: source, mime: 'video/mp4' }], elapsedMs: null, outDir };
  const first = await media.finalise(input);
  expect(await media.finalise(input)).toEqual(first);
  expect(first.checks.elapsedDeltaMs).toBeNull();
  expect((await readFile(source)).equals(await readFile(fixture('chrome-vp8.webm')))).toBe(true);
  expect((await readdir(outDir)).sort()).toEqual(['audio.webm', 'playable.webm']);
  const abort = new AbortController();
  const stopped = media.finalise({ ...input, signal: abort.signal });
  abort.abort(new Error('enough'));
  await expect(stopped).rejects.toThrow('enough');
});
