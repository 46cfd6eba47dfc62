/**
 * What it costs to take chunks in: `PUT …/chunks/{n}` of a running Vorab beside a bare handler with the same syncs,
 * without and with a check of the digest, taking turns on the same disk. `node bench/ingest.ts [--rounds=7]`
 */
import { join } from 'node:path';
import { ratioOf, shown, spreadOf, table } from './lib/figures.ts';
import { setUp } from './lib/interview.ts';
import { type Cost, foldersOf, hangUp, MiB, type Side, send, uploadsOf } from './lib/put.ts';
import { option, report, say } from './lib/report.ts';
import { startScript, startVorab, workFolder } from './lib/vorab.ts';

const rounds = option('rounds', 7);
const work = workFolder();
const vorab = await startVorab(work.path);
const script = join(import.meta.dirname, 'lib/bare-server.ts');
const bare = await startScript(script, join(work.path, 'bare'));
const checked = await startScript(script, join(work.path, 'checked'), 'checked');
const interview = await setUp(vorab.url);

const order = ['vorab', 'checked', 'bare'] as const;
const sides: Record<(typeof order)[number], Side> = {
  vorab: uploadsOf(vorab, await interview.begun()),
  checked: foldersOf(checked),
  bare: foldersOf(bare),
};

const of = (costs: readonly Cost[], figure: keyof Cost) => costs.map((cost) => cost[figure]);

const settings = [
  { size: MiB, width: 1, count: 40 },
  { size: MiB, width: 8, count: 96 },
  { size: MiB, width: 50, count: 150 },
  { size: MiB / 4, width: 1, count: 120 },
  { size: MiB / 4, width: 8, count: 320 },
  { size: MiB / 4, width: 50, count: 600 },
];
const costs = settings.map(() => ({ vorab: [] as Cost[], checked: [] as Cost[], bare: [] as Cost[] }));
// The first round warms the compiler, the connections and the disk, and is thrown away.
for (let round = -1; round < rounds; round++) {
  say(`chunks, round ${round + 1} of ${rounds}`);
  for (const [at, { size, width, count }] of settings.entries()) {
    for (const name of round % 2 === 0 ? order : [...order].reverse()) {
      const side = sides[name];
      const cost = await send(side, await side.open(), 0, count, size, width);
      if (round >= 0) costs[at]?.[name].push(cost);
    }
  }
}
const ingest = settings.map(({ size, width, count }, at) => {
  const { vorab: ours = [], checked: honest = [], bare: theirs = [] } = costs[at] ?? {};
  return {
    kibibytes: size / 1024,
    width,
    count,
    megabytesPerSecond: spreadOf(of(ours, 'megabytesPerSecond')),
    bareMegabytesPerSecond: spreadOf(of(theirs, 'megabytesPerSecond')),
    speed: ratioOf(of(ours, 'megabytesPerSecond'), of(theirs, 'megabytesPerSecond')),
    speedToChecked: ratioOf(of(ours, 'megabytesPerSecond'), of(honest, 'megabytesPerSecond')),
    cpuPerGb: spreadOf(of(ours, 'cpuPerGb')),
    databaseCpuPerGb: spreadOf(of(ours, 'cpuBelowPerGb')),
    bareCpuPerGb: spreadOf(of(theirs, 'cpuPerGb')),
    cpu: ratioOf(of(ours, 'cpuPerGb'), of(theirs, 'cpuPerGb')),
    cpuToChecked: ratioOf(of(ours, 'cpuPerGb'), of(honest, 'cpuPerGb')),
  };
});

await Promise.all([vorab.stop(), checked.stop(), bare.stop()]);
hangUp();
work.remove();

const wide = ingest.map(({ kibibytes, width }) => [`${kibibytes} KiB`, String(width)]);
const first = table(
  ['chunk', 'at once', 'Vorab MB/s', 'bare MB/s', 'Vorab ÷ bare', 'Vorab ÷ bare with digest check'],
  ingest.map((r, at) => [
    ...(wide[at] ?? []),
    ...[r.megabytesPerSecond, r.bareMegabytesPerSecond, r.speed, r.speedToChecked].map(shown),
  ]),
);
const cpu = table(
  [
    'chunk',
    'at once',
    'Vorab CPU s/GB',
    'PostgreSQL',
    'bare CPU s/GB',
    'Vorab ÷ bare',
    'Vorab ÷ bare with digest check',
  ],
  ingest.map((r, at) => [
    ...(wide[at] ?? []),
    ...[r.cpuPerGb, r.databaseCpuPerGb, r.bareCpuPerGb, r.cpu, r.cpuToChecked].map(shown),
  ]),
);
report('ingest', [first, cpu], { ingest });
