import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RESULTS = join(import.meta.dirname, '../results');

/** Prints the tables and keeps the figures in `bench/results/<name>.json`, with what is needed to take them again. */
export function report(name: string, tables: readonly string[], figures: object): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const facts = {
    command: ['node', `bench/${name}.ts`, ...process.argv.slice(2)].join(' '),
    date: new Date().toISOString().slice(0, 10),
    commit,
    node: process.version,
    machine: '2 cores, shared',
  };
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify({ ...facts, ...figures }, rounded, 2)}\n`);
  console.log(`\n${tables.join('\n\n')}\n\n${facts.command} · ${facts.date} · ${commit} · ${facts.machine}`);
}

/** The number after `--name=`, e.g. `--rounds=9`. */
export function option(name: string, fallback: number): number {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`));
  const value = Number(given?.split('=')[1] ?? fallback);
  if (!Number.isFinite(value)) throw new RangeError(`--${name} must be a number`);
  return value;
}

/** Says how far it is, on the error stream so that the tables can be piped away. */
export const say = (text: string): void => void process.stderr.write(`· ${text}\n`);

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}
