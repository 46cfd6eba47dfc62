/**
 * How long a candidate waits between the last frame and "received", with the recorder's own library in Chromium with a fake camera,
 * against a running Vorab; for short answers beside sending the whole recording after the end.
 * `node bench/received.ts [--rounds=5] [--short=10] [--middle=120] [--long=600]` (seconds; 0 leaves one out; rounds are of the short ones,
 * the others run once)
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { launch, line } from './lib/browser.ts';
import { ratioOf, shown, spreadOf, table } from './lib/figures.ts';
import { setUp } from './lib/interview.ts';
import type { Outcome, Ways } from './lib/received-page.ts';
import { option, report, say } from './lib/report.ts';
import { startVorab, workFolder } from './lib/vorab.ts';

const rounds = option('rounds', 5);
const lengths = ['short', 'middle', 'long']
  .map((name, at) => option(name, [10, 120, 600][at] ?? 0))
  .filter((s) => s > 0);
const work = workFolder();

/** A picture that moves and rustles: Chromium's own fake camera shows next to nothing, and compresses to it. */
const film = join(work.path, 'camera.mjpeg');
const scene = ['-f', 'lavfi', '-i', 'testsrc2=s=1280x720:r=30,noise=alls=12:allf=t', '-t', '8'];
execFileSync('ffmpeg', [
  '-nostdin',
  '-v',
  'error',
  ...scene,
  '-c:v',
  'mjpeg',
  '-q:v',
  '6',
  '-pix_fmt',
  'yuvj420p',
  film,
]);

const built = await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    write: false,
    lib: { entry: join(import.meta.dirname, 'lib/received-page.ts'), formats: ['iife'], name: 'received' },
  },
});
const [bundle] = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
if (bundle?.type !== 'chunk') throw new Error('the recorder was not built');

const vorab = await startVorab(work.path);
const interview = await setUp(vorab.url);
const browser = await launch(
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
);

const lines = {
  loopback: line(0, 0, 0),
  '4 Mbit/s, 100 ms': line(100, 4000, 4000),
  '1 Mbit/s, 100 ms': line(100, 1000, 1000),
};
type LineName = keyof typeof lines;

/** A page of the candidate's with the recorder in it, behind the given line. */
async function answer(name: LineName, way: keyof Ways, seconds: number): Promise<Outcome> {
  const candidate = await interview.begun();
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  // For the cookie of this candidate, and the address that the camera is allowed for.
  await page.goto(candidate.link, { waitUntil: 'networkidle' });
  await page.addScriptTag({ content: bundle && 'code' in bundle ? bundle.code : '' });
  if (name !== 'loopback') {
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', lines[name]);
  }
  const task = { invitation: candidate.invitationId, question: interview.questionId, seconds };
  const outcome = await page.evaluate(([how, what]) => window.ways[how](what), [way, task] as const);
  await context.close();
  // The server makes the recording now; that is not to be the next one's trouble.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return outcome;
}

const ways = ['meanwhile', 'afterwards'] as const;
const names = Object.keys(lines) as LineName[];
const [shortest = 10] = lengths;
const cases = lengths.flatMap((seconds) =>
  names.map((name) => ({ seconds, name, meanwhile: [] as Outcome[], afterwards: [] as Outcome[] })),
);
for (const one of cases) {
  const { seconds, name } = one;
  const short = seconds === shortest;
  for (let round = short ? -1 : 0; round < (short ? rounds : 1); round++) {
    say(`${name}, ${seconds} s, round ${round + 1}`);
    // Sending ten minutes afterwards takes as long as anybody can work out; it is not waited for.
    const both = round % 2 === 0 ? ways : [...ways].reverse();
    for (const way of short ? both : (['meanwhile'] as const)) {
      const outcome = await answer(name, way, seconds);
      if (round >= 0) one[way].push(outcome);
    }
  }
}
await browser.close();
await vorab.stop();
work.remove();

const ms = (outcomes: Outcome[]) => outcomes.map((outcome) => outcome.ms);
const results = cases.map(({ name, seconds, meanwhile, afterwards }) => ({
  line: name,
  seconds,
  kilobytes: spreadOf(meanwhile.map(({ bytes }) => bytes / 1000)),
  receivedMs: spreadOf(ms(meanwhile)),
  wholeAfterwardsMs: afterwards.length > 0 ? spreadOf(ms(afterwards)) : null,
  ratio: afterwards.length > 0 ? ratioOf(ms(meanwhile), ms(afterwards)) : null,
}));
const rows = results.map(({ line: name, seconds, kilobytes, receivedMs, wholeAfterwardsMs, ratio }) => [
  name,
  String(seconds),
  ...[kilobytes, receivedMs, wholeAfterwardsMs, ratio].map((figure) => (figure ? shown(figure) : '')),
]);
const head = ['line', 'answer, s', 'recorded kB', 'stop → received, ms', 'whole file after stop, ms', 'ratio'];
report('received', [table(head, rows)], { results });
