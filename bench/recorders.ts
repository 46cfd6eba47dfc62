/**
 * What 1, 50 and 500 recorders at once cost the server: Vorab beside a bare handler with the same syncs and the check of the digest,
 * beside @tus/server and nginx (WebDAV), which do not sync, taking turns. `node bench/recorders.ts [--rounds=5] [--size=256]` (KiB)
 */
import { join } from 'node:path';
import { ratioOf, shown, spreadOf, table } from './lib/figures.ts';
import { setUp } from './lib/interview.ts';
import { startNginx, startTus } from './lib/others.ts';
import {
  hangUpRecorders,
  putReceiver,
  type Receiver,
  record,
  type Taken,
  tusReceiver,
  vorabReceiver,
} from './lib/recorders.ts';
import { option, report, say } from './lib/report.ts';
import { startScript, startVorab, workFolder } from './lib/vorab.ts';

const rounds = option('rounds', 5);
const size = option('size', 256) * 1024;
const work = workFolder();
const vorab = await startVorab(work.path);
const bare = await startScript(join(import.meta.dirname, 'lib/bare-server.ts'), join(work.path, 'bare'), 'checked');
const tus = await startTus(join(work.path, 'tus'));
const nginx = await startNginx(join(work.path, 'nginx'));
const interview = await setUp(vorab.url);
const candidates = await Promise.all(Array.from({ length: 10 }, () => interview.begun()));

const receivers: Record<string, Receiver> = {
  vorab: vorabReceiver(vorab, candidates),
  bare: putReceiver(bare),
  tus: tusReceiver(tus),
  ...(nginx && { nginx: putReceiver(nginx) }),
};
const names = Object.keys(receivers);
const loads = [
  { recorders: 1, chunks: 120, size },
  { recorders: 50, chunks: 12, size },
  { recorders: 500, chunks: 3, size },
];

const taken = loads.map(() => Object.fromEntries(names.map((name) => [name, [] as Taken[]])));
// The first round warms compilers, connections and the disk, and is thrown away.
for (let round = -1; round < rounds; round++) {
  say(`recorders, round ${round + 1} of ${rounds}`);
  for (const [at, load] of loads.entries()) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const receiver = receivers[name];
      if (!receiver) continue;
      const one = await record(receiver, load);
      if (round >= 0) taken[at]?.[name]?.push(one);
    }
  }
}
await Promise.all([vorab, bare, tus, nginx].map((served) => served?.stop()));
hangUpRecorders();
work.remove();

const figures = ['megabytesPerSecond', 'cpuPerGb', 'megabytesPerCpuSecond', 'memoryOverIdle'] as const;
const results = loads.flatMap(({ recorders }, at) =>
  names.map((name) => {
    const [ours = [], theirs = []] = [taken[at]?.[name], taken[at]?.vorab];
    const of = (list: readonly Taken[], figure: (typeof figures)[number]) => list.map((one) => one[figure]);
    return {
      recorders,
      name,
      ...Object.fromEntries(figures.map((figure) => [figure, spreadOf(of(ours, figure))])),
      speed: ratioOf(of(theirs, 'megabytesPerSecond'), of(ours, 'megabytesPerSecond')),
      perCpu: ratioOf(of(theirs, 'megabytesPerCpuSecond'), of(ours, 'megabytesPerCpuSecond')),
    };
  }),
);
const rows = results.map(({ recorders, name, speed, perCpu, ...more }) => [
  String(recorders),
  name,
  ...figures.map((figure) => shown((more as unknown as Record<string, ReturnType<typeof spreadOf>>)[figure] as never)),
  shown(speed),
  shown(perCpu),
]);
const head = [
  'recorders',
  'server',
  'MB/s',
  'CPU s/GB',
  'MB per CPU s',
  'MB over idle',
  'Vorab ÷ it, speed',
  'Vorab ÷ it, per CPU s',
];
report('recorders', [table(head, rows)], { kibibytes: size / 1024, results });
