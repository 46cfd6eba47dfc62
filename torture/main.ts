import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { playBrowsers } from './lib/browsers.ts';
import { playFullDisks } from './lib/disk.ts';
import { planBrowser, planRound, ROUNDS_PER_HOUSE } from './lib/plan.ts';
import { playPowerCuts } from './lib/power.ts';
import { emptyResult, isClean, type Result, table, verdicts } from './lib/result.ts';
import { playRounds } from './lib/rounds.ts';

const usage = `npm run torture -- [options]
  --seed=N      every choice is drawn from it (default: the time)
  --rounds=M    so many rounds (default 20)
  --houses=H    so many at once, each with its share of them (default 1): what waits does not hold up the others.
                Browsers and disks are played beside them, each one after another
  --from=R      the first of them (default 0): a round is the same whatever was before it
  --browsers=K  so many answers in real browsers (default 0)
  --power=K     so many power cuts, on a disk that loses what was not synced (default 0; needs strace)
  --full=K      so many disks that are full (default 0; needs the right to mount)
  --plan        say what would be done, and do nothing
  --into=FILE   add to this result (default: results/<date>-<seed>.json); what is in it already is not played again
`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    rounds: { type: 'string', default: '20' },
    houses: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    browsers: { type: 'string', default: '0' },
    power: { type: 'string', default: '0' },
    full: { type: 'string', default: '0' },
    plan: { type: 'boolean', default: false },
    into: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const seed = Number(values.seed ?? Date.now() % 1e9);
const [from, rounds, browsers] = [Number(values.from), Number(values.rounds), Number(values.browsers)];
const [power, full, houses] = [Number(values.power), Number(values.full), Number(values.houses)];
if (values.help || [seed, from, rounds, browsers, power, full, houses].some(Number.isNaN)) {
  say(usage);
  process.exit(values.help ? 0 : 2);
}

const all = Array.from({ length: rounds }, (_, n) => from + n);
const people = Array.from({ length: browsers }, (_, n) => from + n);
if (values.plan) {
  for (const round of all) say(JSON.stringify(planRound(seed, round)));
  for (const number of people) say(JSON.stringify(planBrowser(seed, number)));
  process.exit(0);
}

const git = (...args: string[]) => execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
const commit = `${git('rev-parse', '--short=10', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no', '..') ? ' and changes' : ''}`;
const day = new Date().toISOString().slice(0, 10);
const file = values.into ?? resolve(import.meta.dirname, 'results', `${day}-${seed}.json`);
const result = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : emptyResult(commit, seed);
if (result.commit !== commit || result.seed !== seed) {
  say(`${file} is of commit ${result.commit} and seed ${result.seed}: name another file with --into.`);
  process.exit(2);
}

say(`seed ${seed}, rounds ${from} to ${from + rounds - 1}, commit ${commit}`);
/** Does a part of it; what it finds is followed by how to see it again. */
async function part(what: string, again: string, work: () => Promise<void>): Promise<void> {
  if (result.parts.includes(what)) return;
  const before = verdicts.map((kind) => result[kind].length);
  const began = performance.now();
  try {
    await work();
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    // Where somebody keeps the clone is nobody's business.
    result.broken.push(`${what}: ${said.replaceAll(resolve(import.meta.dirname, '..'), '')}`);
  }
  if (verdicts.some((kind, n) => result[kind].length > (before[n] ?? 0))) {
    say(`to replay: npm run torture -- --seed=${seed} ${again} --into=again.json`);
  }
  result.seconds += (performance.now() - began) / 1000;
  result.parts.push(what);
  // After each part: what was found is not lost with the rest.
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}
/** So many rounds are judged and written down together: what a run that is broken off has shown by then is not lost. */
const ROUNDS_PER_PART = 3;
/** Rounds that share a house: neighbours of one kind, no more than its share. */
const share = Math.min(ROUNDS_PER_PART, Math.ceil(rounds / houses));
const groups = [...Map.groupBy(all, (round) => Math.floor(round / ROUNDS_PER_HOUSE)).values()].flatMap((group) =>
  Array.from({ length: Math.ceil(group.length / share) }, (_, n) => group.slice(n * share, (n + 1) * share)),
);
const waiting = groups.values();
const lane = async () => {
  for (const group of waiting) {
    const [first = 0] = group;
    await part(`rounds ${first} to ${group.at(-1)}`, `--from=${first} --rounds=${group.length}`, () =>
      playRounds(seed, group, result, say),
    );
  }
};
/** In small parts, so that a run that is broken off goes on where it was. */
const PEOPLE_PER_PART = 8;
const inBrowsers = async () => {
  for (let n = 0; n < people.length; n += PEOPLE_PER_PART) {
    const some = people.slice(n, n + PEOPLE_PER_PART);
    const [first = 0] = some;
    await part(`browsers ${first} to ${some.at(-1)}`, `--from=${first} --rounds=0 --browsers=${some.length}`, () =>
      playBrowsers(seed, some, result, say),
    );
  }
};
const onDisks = async () => {
  if (power > 0) {
    const again = `--rounds=0 --power=${power}`;
    await part('power cuts', again, () => playPowerCuts(seed, power, result, say));
  }
  if (full > 0) await part('full disks', `--rounds=0 --full=${full}`, () => playFullDisks(seed, full, result, say));
};
await Promise.all([inBrowsers(), onDisks(), ...Array.from({ length: houses }, lane)]);
say(`\n${table(result)}\n${file}`);
process.exit(isClean(result) ? 0 : 1);
