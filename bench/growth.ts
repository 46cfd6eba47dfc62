/**
 * Whether a chunk costs more when its upload already holds many: the same chunk into an upload with 10 and into one with 5,000, in
 * turn, chunk by chunk; and the same for the bare handler, to tell what is the file system's. `node bench/growth.ts [--rounds=7]`
 */
import { join } from 'node:path';
import { ratioOf, shown, spreadOf, table } from './lib/figures.ts';
import { setUp } from './lib/interview.ts';
import { foldersOf, hangUp, MiB, type Side, send, uploadsOf } from './lib/put.ts';
import { option, report, say } from './lib/report.ts';
import { startScript, startVorab, workFolder } from './lib/vorab.ts';

const rounds = option('rounds', 7);
const many = option('chunks', 5000);
const PAIRS = 60;
const BATCH = 120;
const SIZE = MiB / 4;
const work = workFolder();
const vorab = await startVorab(work.path);
const bare = await startScript(join(import.meta.dirname, 'lib/bare-server.ts'), join(work.path, 'bare'));
const interview = await setUp(vorab.url);
const sides = { vorab: uploadsOf(vorab, await interview.begun()), bare: foldersOf(bare) };

interface Round {
  /** Median of one chunk, ms. */
  readonly few: number;
  readonly many: number;
  /** CPU seconds of the serving process for a GB. */
  readonly fewCpu: number;
  readonly manyCpu: number;
}

async function measure(side: Side): Promise<Round[]> {
  const full = await side.open();
  await send(side, full, 0, many, 1024, 32);
  const results: Round[] = [];
  let next = many;
  for (let round = -1; round < rounds; round++) {
    // Always a fresh one, so that few stay few.
    const little = await side.open();
    await send(side, little, 0, 10, 1024, 1);
    const ms = { few: [] as number[], many: [] as number[] };
    for (let pair = 0; pair < PAIRS; pair++) {
      const few = async () => void ms.few.push((await send(side, little, 10 + pair, 1, SIZE, 1)).msPerChunk);
      const lots = async () => void ms.many.push((await send(side, full, next++, 1, SIZE, 1)).msPerChunk);
      for (const put of pair % 2 === 0 ? [few, lots] : [lots, few]) await put();
    }
    const cpu = { few: 0, many: 0 };
    const other = await side.open();
    await send(side, other, 0, 10, 1024, 1);
    const batches = {
      few: () => send(side, other, 10, BATCH, SIZE, 1),
      many: () => send(side, full, next, BATCH, SIZE, 1),
    };
    for (const name of round % 2 === 0 ? (['few', 'many'] as const) : (['many', 'few'] as const))
      cpu[name] = (await batches[name]()).cpuPerGb;
    next += BATCH;
    const figures = { few: spreadOf(ms.few).median, many: spreadOf(ms.many).median };
    if (round >= 0) results.push({ ...figures, fewCpu: cpu.few, manyCpu: cpu.many });
  }
  return results;
}

const results = [];
for (const name of ['vorab', 'bare'] as const) {
  say(`${name}: ${many} chunks, then ${rounds + 1} rounds`);
  const all = await measure(sides[name]);
  const of = (figure: keyof Round) => all.map((round) => round[figure]);
  results.push({
    who: name,
    msAtFew: spreadOf(of('few')),
    msAtMany: spreadOf(of('many')),
    wall: ratioOf(of('many'), of('few')),
    cpuPerGbAtFew: spreadOf(of('fewCpu')),
    cpuPerGbAtMany: spreadOf(of('manyCpu')),
    cpu: ratioOf(of('manyCpu'), of('fewCpu')),
  });
}
await Promise.all([vorab.stop(), bare.stop()]);
hangUp();
work.remove();
const head = [
  '256 KiB, one at a time',
  'ms at 10',
  `ms at ${many}`,
  'ratio',
  'CPU s/GB at 10',
  `CPU s/GB at ${many}`,
  'CPU ratio',
];
const rows = results.map(({ who, ...figures }) => [who, ...Object.values(figures).map(shown)]);
report('growth', [table(head, rows)], { few: 10, many, results });
