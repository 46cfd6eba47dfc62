/**
 * First picture and a seek to nine tenths: a minute of 720p as the recorder's chunks would be if they were only strung together, beside
 * the file that Vorab makes of them, from a running Vorab by its signed address. `node bench/playback.ts [--rounds=7]`
 */
import { execFileSync } from 'node:child_process';
import { hash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, line } from './lib/browser.ts';
import { ratioOf, shown, spreadOf, table } from './lib/figures.ts';
import { setUp } from './lib/interview.ts';
import { option, report, say } from './lib/report.ts';
import { startScript, startVorab, workFolder } from './lib/vorab.ts';

const rounds = option('rounds', 7);
const SECONDS = 60;
const CHUNK = 256 * 1024;
const work = workFolder();

/** As MediaRecorder writes it: no duration, no index. */
const raw = join(work.path, 'raw.webm');
const scene = ['-f', 'lavfi', '-i', 'testsrc2=s=1280x720:r=30,noise=alls=12:allf=t'];
const voice = ['-f', 'lavfi', '-i', 'anoisesrc=r=48000:a=0.2,aformat=channel_layouts=mono'];
const coded = [
  '-c:v',
  'libvpx-vp9',
  '-deadline',
  'realtime',
  '-cpu-used',
  '8',
  '-row-mt',
  '1',
  '-b:v',
  '1200k',
  '-g',
  '100',
];
const live = ['-c:a', 'libopus', '-b:a', '64k', '-f', 'webm', '-live', '1', '-cluster_time_limit', '2000'];
execFileSync('ffmpeg', ['-nostdin', '-v', 'error', ...scene, ...voice, '-t', String(SECONDS), ...coded, ...live, raw]);

const vorab = await startVorab(work.path);
const interview = await setUp(vorab.url);
const candidate = await interview.begun();
const strung = await startScript(join(import.meta.dirname, 'lib/range-server.mjs'), raw, 'video/webm');

/** Sends the recording as a recorder does, waits until it is made, and returns the address that it plays from. */
async function made(): Promise<string> {
  const bytes = readFileSync(raw);
  const [take, upload] = [randomUUID(), randomUUID()];
  const at = `${vorab.url}/api/v1`;
  const headers = candidate.headers();
  const json = { ...headers, 'content-type': 'application/json' };
  const post = async (url: string, body: object) => {
    const answer = await fetch(url, { method: 'POST', headers: json, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${url} → ${answer.status}`);
  };
  const mine = `${at}/candidate/${candidate.invitationId}`;
  await post(`${mine}/questions/${interview.questionId}/takes`, { takeId: take, uploadId: upload, kind: 'video' });
  let chunks = 0;
  for (let from = 0; from < bytes.length; from += CHUNK, chunks++) {
    const part = bytes.subarray(from, from + CHUNK);
    const digest = `sha-256=:${hash('sha256', part, 'base64')}:`;
    const sent = { ...headers, 'content-type': 'application/octet-stream', 'content-digest': digest };
    const url = `${at}/uploads/${upload}/segments/0/chunks/${chunks}`;
    const answer = await fetch(url, { method: 'PUT', headers: sent, body: new Uint8Array(part) });
    if (answer.status !== 204) throw new Error(`${url} → ${answer.status}`);
  }
  const totals = { segment: 0, chunks, bytes: bytes.length, mime: 'video/webm', elapsedMs: SECONDS * 1000 };
  await post(`${at}/uploads/${upload}/complete`, { segments: [totals] });
  for (;;) {
    const answer = await fetch(`${mine}/takes/${take}`, { headers });
    const { state, recording } = (await answer.json()) as { state: string; recording: { playbackUrl: string } | null };
    if (recording) return new URL(recording.playbackUrl, vorab.url).href;
    if (state === 'failed') throw new Error('no recording came of it');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** Runs in the page: ms until the first picture, and until the picture after a seek; null when none came in 20 s. */
async function watch({ url, to }: { url: string; to: number }): Promise<{ first: number | null; seek: number | null }> {
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'auto';
  document.body.append(video);
  const picture = (after: number) =>
    new Promise<number | null>((resolve) => {
      const began = performance.now();
      const late = setTimeout(() => resolve(null), 20_000);
      const look = (_now: number, { mediaTime }: VideoFrameCallbackMetadata) => {
        if (mediaTime < after) return void video.requestVideoFrameCallback(look);
        clearTimeout(late);
        resolve(performance.now() - began);
      };
      video.requestVideoFrameCallback(look);
    });
  const shown = picture(0);
  video.src = url;
  const first = await shown;
  await new Promise((wait) => setTimeout(wait, 300));
  const sought = picture(to - 1);
  video.currentTime = to;
  const seek = await sought;
  video.remove();
  return { first, seek };
}

const address = { finalised: await made(), raw: `${strung.url}/film` };
const sides = ['finalised', 'raw'] as const;
const lines = { loopback: line(0, 0, 0), '10 Mbit/s, 60 ms': line(60, 10_000, 10_000) };
const browser = await launch('--autoplay-policy=no-user-gesture-required');
const none = Number.NaN;
const seen = Object.keys(lines).map((name) => ({
  name: name as keyof typeof lines,
  finalised: { first: [] as number[], seek: [] as number[] },
  raw: { first: [] as number[], seek: [] as number[] },
}));
for (let round = -1; round < rounds; round++) {
  for (const one of seen) {
    say(`${one.name}, round ${round + 1} of ${rounds}`);
    for (const side of round % 2 === 0 ? sides : [...sides].reverse()) {
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      await page.goto(`${vorab.url}/healthz`);
      const cdp = await context.newCDPSession(page);
      await cdp.send('Network.enable');
      await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
      if (one.name !== 'loopback') await cdp.send('Network.emulateNetworkConditions', lines[one.name]);
      const { first, seek } = await page.evaluate(watch, { url: address[side], to: SECONDS * 0.9 });
      await context.close();
      if (round < 0) continue;
      one[side].first.push(first ?? none);
      one[side].seek.push(seek ?? none);
    }
  }
}
await browser.close();
await Promise.all([vorab.stop(), strung.stop()]);
work.remove();

const came = (values: number[]) => values.filter((value) => !Number.isNaN(value));
const figure = (values: number[]) => (came(values).length === values.length ? shown(spreadOf(values)) : 'never');
const results = seen.map(({ name, finalised, raw: unmade }) => ({
  line: name,
  firstMs: spreadOf(finalised.first),
  seekMs: spreadOf(finalised.seek),
  rawFirstMs: came(unmade.first).length > 0 ? spreadOf(came(unmade.first)) : null,
  rawSeekMs: came(unmade.seek).length > 0 ? spreadOf(came(unmade.seek)) : null,
  rawSeeksThatCame: came(unmade.seek).length,
  first: ratioOf(finalised.first, unmade.first),
}));
const rows = seen.map(({ name, finalised, raw: unmade }) => [
  name,
  ...[finalised.first, unmade.first, finalised.seek, unmade.seek].map(figure),
]);
const head = ['line', 'first picture, finalised, ms', 'raw, ms', 'seek to 90 %, finalised, ms', 'raw, ms'];
report('playback', [table(head, rows)], { seconds: SECONDS, results });
