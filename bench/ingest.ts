/**
 * What it costs to take chunks in: `PUT …/chunks/{n}` of a running Vorab beside a bare handler with the same syncs,
 * without and with a check of the digest, taking turns on the same disk. `node bench/ingest.ts [--rounds=7] [--chunks=5000]`
 */
import { hash } from 'node:crypto';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { ratioOf, shown, spreadOf, table } from './lib/figures.ts';
import { setUp } from './lib/interview.ts';
import { option, report, say } from './lib/report.ts';
import { type Served, startScript, startVorab, workFolder } from './lib/vorab.ts';

const rounds = option('rounds', 7);
const many = option('chunks', 5000);
const MiB = 1024 * 1024;
const work = workFolder();
const vorab = await startVorab(work.path);
const script = join(import.meta.dirname, 'lib/bare-server.ts');
const bare = await startScript(script, join(work.path, 'bare'));
const checked = await startScript(script, join(work.path, 'checked'), 'checked');
const interview = await setUp(vorab.url);
const candidate = await interview.begun();
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Bytes that no file system could make smaller. */
const noise = Buffer.alloc(MiB);
for (let at = 0; at < MiB; at += 4) noise.writeUInt32LE((Math.random() * 2 ** 32) >>> 0, at);

interface Side {
  readonly served: Served;
  /** Opens something that chunks go into and says where a chunk goes. */
  open(): Promise<(chunk: number) => string>;
  headers(): Record<string, string>;
}
const plain = (served: Served): Side => ({
  served,
  async open() {
    const folder = String(Math.random()).slice(2);
    return (chunk) => `/${folder}/${chunk}`;
  },
  headers: () => ({}),
});
const order = ['vorab', 'checked', 'bare'] as const;
const sides: Record<(typeof order)[number], Side> = {
  vorab: {
    served: vorab,
    async open() {
      const upload = await candidate.startUpload();
      return (chunk) => `/api/v1/uploads/${upload}/segments/0/chunks/${chunk}`;
    },
    headers: () => candidate.headers(),
  },
  checked: plain(checked),
  bare: plain(bare),
};

function put(side: Side, path: string, bytes: Buffer, digest: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...side.headers(),
      'content-type': 'application/octet-stream',
      'content-length': bytes.length,
      'content-digest': digest,
    };
    request(side.served.url + path, { method: 'PUT', agent, headers }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 204) resolve();
        else reject(new Error(`PUT ${path} → ${response.statusCode}`));
      });
    })
      .on('error', reject)
      .end(bytes);
  });
}

interface Cost {
  readonly megabytesPerSecond: number;
  /** CPU seconds for a GB: of the process that serves, and of what runs below it (PostgreSQL). */
  readonly cpuPerGb: number;
  readonly cpuBelowPerGb: number;
  readonly msPerChunk: number;
}

/** Sends `count` chunks, so many at a time, and says what that cost. */
async function send(
  side: Side,
  place: (chunk: number) => string,
  from: number,
  count: number,
  size: number,
  width: number,
): Promise<Cost> {
  const bytes = noise.subarray(0, size);
  const digest = `sha-256=:${hash('sha256', bytes, 'base64')}:`;
  let next = from;
  const worker = async () => {
    while (next < from + count) await put(side, place(next++), bytes, digest);
  };
  const [startedAt, cpuBefore] = [performance.now(), side.served.cpu()];
  await Promise.all(Array.from({ length: width }, worker));
  const ms = performance.now() - startedAt;
  const cpu = side.served.cpu();
  const gigabytes = (count * size) / 1e9;
  return {
    megabytesPerSecond: (1000 * gigabytes) / (ms / 1000),
    cpuPerGb: (cpu.process - cpuBefore.process) / gigabytes,
    cpuBelowPerGb: (cpu.below - cpuBefore.below) / gigabytes,
    msPerChunk: ms / count,
  };
}

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

/** The same chunks into an upload that holds few and into one that holds many. */
say(`filling an upload with ${many} chunks`);
const ours = sides.vorab;
const [little, full] = [await ours.open(), await ours.open()];
await send(ours, little, 0, 10, 1024, 1);
await send(ours, full, 0, many, 1024, 32);
const growth = { few: [] as Cost[], many: [] as Cost[] };
const BATCH = 120;
for (let round = -1; round < rounds; round++) {
  say(`growth, round ${round + 1} of ${rounds}`);
  const grow = {
    // Always a fresh one, so that "few" stays few.
    few: async () => {
      const place = await ours.open();
      await send(ours, place, 0, 10, 1024, 1);
      return send(ours, place, 10, BATCH, MiB / 4, 1);
    },
    many: async () => {
      const from = many + (round + 1) * (10 + BATCH);
      await send(ours, full, from, 10, 1024, 1);
      return send(ours, full, from + 10, BATCH, MiB / 4, 1);
    },
  };
  for (const name of round % 2 === 0 ? (['few', 'many'] as const) : (['many', 'few'] as const)) {
    const cost = await grow[name]();
    if (round >= 0) growth[name].push(cost);
  }
}
const grown = {
  few: 10,
  many,
  msPerChunkAtFew: spreadOf(of(growth.few, 'msPerChunk')),
  msPerChunkAtMany: spreadOf(of(growth.many, 'msPerChunk')),
  wall: ratioOf(of(growth.many, 'msPerChunk'), of(growth.few, 'msPerChunk')),
  cpu: ratioOf(of(growth.many, 'cpuPerGb'), of(growth.few, 'cpuPerGb')),
};
await Promise.all([vorab.stop(), checked.stop(), bare.stop()]);
agent.destroy();
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
const second = table(
  ['256 KiB, one at a time', 'ms a chunk', 'ratio', 'CPU ratio'],
  [
    ['upload holds 10', shown(grown.msPerChunkAtFew), '1', '1'],
    [`upload holds ${many}`, shown(grown.msPerChunkAtMany), shown(grown.wall), shown(grown.cpu)],
  ],
);
report('ingest', [first, cpu, second], { ingest, growth: grown });
