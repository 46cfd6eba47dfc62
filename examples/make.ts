// Makes the recordings of the example: node examples/make.ts [name …]. Run by hand; needs ffmpeg, espeak-ng and Chromium.
// What it writes is committed, so that nobody needs any of them to see the example.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { program, run } from '../e2e/lib/programs.ts';
import { cast, type Speaker } from './cast.ts';
import { poses } from './lib/motion.ts';

const out = join(import.meta.dirname, 'media');
const FPS = 15;
const RATE = 16_000;
/** One may not be larger than this, in bytes. */
const MOST_BYTES = 150_000;

/** Speech as a room and a cheap microphone would have it: nothing below and above, even loudness, a breath of noise. */
async function speak(speaker: Speaker, text: string, folder: string): Promise<string> {
  const raw = join(folder, 'raw.wav');
  const wav = join(folder, 'speech.wav');
  await run(program('espeak-ng'), [
    '-v',
    speaker.voice,
    '-s',
    `${speaker.speed}`,
    '-p',
    `${speaker.pitch}`,
    '-g',
    '3',
    '-w',
    raw,
    text,
  ]);
  await run(program('ffmpeg'), [
    ...['-y', '-i', raw, '-f', 'lavfi', '-i', 'anoisesrc=c=pink:a=0.0016:r=48000:s=7'],
    '-filter_complex',
    '[0]adelay=500,apad=pad_dur=0.6,highpass=f=90,lowpass=f=6500,aecho=0.9:0.5:18|31:0.14|0.09,loudnorm=I=-20:TP=-3:LRA=9[a];[a][1]amix=inputs=2:duration=first:normalize=0,aresample=48000[o]',
    ...['-map', '[o]', '-ac', '1', wav],
  ]);
  return wav;
}

async function samplesOf(wav: string, folder: string): Promise<Int16Array> {
  const raw = join(folder, 'samples.raw');
  await run(program('ffmpeg'), ['-y', '-i', wav, '-f', 's16le', '-ac', '1', '-ar', `${RATE}`, raw]);
  const bytes = readFileSync(raw);
  return new Int16Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 2));
}

const sound = ['-c:a', 'libopus', '-b:a', '18k', '-application', 'voip', '-ar', '48000'];
const webm = ['-f', 'webm', '-cluster_time_limit', '1000'];

async function recordSound(wav: string, path: string): Promise<void> {
  await run(program('ffmpeg'), ['-y', '-i', wav, ...sound, ...webm, path]);
}

/** Every frame is drawn in a browser's canvas and piped to the encoder as it comes. */
async function recordPicture(
  page: Page,
  speaker: Speaker,
  wav: string,
  samples: Int16Array,
  seed: number,
  path: string,
): Promise<void> {
  const encoder = spawn(
    program('ffmpeg'),
    [
      ...['-y', '-f', 'image2pipe', '-c:v', 'png', '-framerate', `${FPS}`, '-i', '-', '-i', wav],
      ...[
        '-c:v',
        'libvpx-vp9',
        '-b:v',
        '0',
        '-crf',
        '46',
        '-g',
        `${FPS * 5}`,
        '-deadline',
        'good',
        '-cpu-used',
        '2',
        '-row-mt',
        '1',
        '-pix_fmt',
        'yuv420p',
      ],
      ...[...sound, '-shortest', ...webm, path],
    ],
    { stdio: ['pipe', 'ignore', 'pipe'] },
  );
  let said = '';
  encoder.stderr.on('data', (part: Buffer) => (said += part));
  const ended = new Promise<void>((done, fail) =>
    encoder.once('exit', (code) => (code === 0 ? done() : fail(new Error(said)))),
  );
  const all = poses(samples, RATE, FPS, seed);
  for (let at = 0; at < all.length; at += FPS) {
    const pictures = await page.evaluate(
      ([look, some]) => (globalThis as unknown as { draw(l: unknown, p: unknown): string[] }).draw(look, some),
      [speaker.look, all.slice(at, at + FPS)] as const,
    );
    for (const picture of pictures) encoder.stdin.write(Buffer.from(picture, 'base64'));
  }
  encoder.stdin.end();
  await ended;
}

async function easel(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const code = stripTypeScriptTypes(readFileSync(join(import.meta.dirname, 'lib/figure.ts'), 'utf8')).replace(
    /^export /gm,
    '',
  );
  await page.setContent('<canvas width="480" height="360"></canvas>');
  await page.addScriptTag({
    content: `${code}
      const canvas = document.querySelector('canvas');
      const ctx = canvas.getContext('2d');
      globalThis.draw = (look, poses) => poses.map((pose) => { figure(ctx, look, pose); return canvas.toDataURL('image/png').split(',')[1]; });`,
  });
  return page;
}

const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'vorab-example-'));
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: program('chromium'), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await easel(browser);
  const list = join(out, 'clips.json');
  const clips: Record<string, { ms: number; mime: string }> = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : {};
  for (const [index, speaker] of cast.entries()) {
    if (wanted.length > 0 && !wanted.includes(speaker.name)) continue;
    for (const [clip, text] of Object.entries(speaker.says)) {
      const name = `${speaker.name}-${clip}`;
      const path = join(out, `${name}.webm`);
      const wav = await speak(speaker, text, folder);
      const samples = await samplesOf(wav, folder);
      const seen = speaker.video.includes(clip);
      if (seen) await recordPicture(page, speaker, wav, samples, index * 31 + clip.length, path);
      else await recordSound(wav, path);
      const { size } = statSync(path);
      clips[name] = {
        ms: Math.round((samples.length / RATE) * 1000),
        mime: seen ? 'video/webm;codecs=vp9,opus' : 'audio/webm;codecs=opus',
      };
      process.stdout.write(
        `${name}: ${(clips[name].ms / 1000).toFixed(1)} s, ${Math.round(size / 1000)} kB${size > MOST_BYTES ? ' TOO LARGE' : ''}\n`,
      );
    }
  }
  writeFileSync(list, `${JSON.stringify(clips, null, 2)}\n`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
