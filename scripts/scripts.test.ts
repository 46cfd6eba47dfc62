import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}
/** The scripts are plain JavaScript without types: they run before TypeScript is installed. */
async function load<Module>(name: string): Promise<Module> {
  return (await import(new URL(`lib/${name}.mjs`, import.meta.url).href)) as Module;
}
const { missingModules } = await load<{ missingModules(root: string, dev: boolean): string[] }>('modules');
const { hashOf } = await load<{ hashOf(paths: string[], root: string): string }>('web');
const { summarise, totalLine } = await load<{
  summarise(report: unknown, code: number): Totals;
  totalLine(runs: Totals[]): string;
}>('vitest');
const { run } = await load<{
  run(command: string, args: string[], options: object): Promise<{ code: number; output: string }>;
}>('run');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vorab-scripts-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
}

const zod = { version: '4.0.0', integrity: 'sha512-a' };
const vitest = { version: '5.0.0', integrity: 'sha512-b', dev: true };
const elsewhere = { version: '1.0.0', integrity: 'sha512-c', optional: true, os: ['sunos'], cpu: [process.arch] };
const here = { version: '1.0.0', integrity: 'sha512-d', optional: true, os: [process.platform], cpu: [process.arch] };

test('an installation counts only when npm finished it, in the versions of the lock file, with its folders', () => {
  const lock = {
    '': {},
    'node_modules/zod': zod,
    'node_modules/vitest': vitest,
    'node_modules/far': elsewhere,
    'node_modules/near': here,
  };
  write('package-lock.json', { packages: lock });
  write('node_modules/zod/package.json', {});
  write('node_modules/near/package.json', {});
  expect(missingModules(root, false)).toEqual(['node_modules/zod', 'node_modules/near']);
  write('node_modules/.package-lock.json', { packages: { 'node_modules/zod': zod, 'node_modules/near': here } });
  expect(missingModules(root, false)).toEqual([]);
  expect(missingModules(root, true)).toEqual(['node_modules/vitest']);
  rmSync(join(root, 'node_modules/near'), { recursive: true });
  expect(missingModules(root, false)).toEqual(['node_modules/near']);
  write('package-lock.json', { packages: { 'node_modules/zod': { ...zod, version: '4.0.1' } } });
  expect(missingModules(root, false)).toEqual(['node_modules/zod']);
});

test('the hash of sources changes with contents and names, and not otherwise', () => {
  write('web/a.ts', 'a');
  write('web/deep/b.ts', 'b');
  const first = hashOf(['web', 'missing'], root);
  expect(hashOf(['web', 'missing'], root)).toBe(first);
  write('web/deep/b.ts', 'B');
  const second = hashOf(['web'], root);
  expect(second).not.toBe(first);
  rmSync(join(root, 'web/deep/b.ts'));
  write('web/deep/c.ts', 'B');
  expect(hashOf(['web'], root)).not.toBe(second);
  expect(readdirSync(root)).toEqual(['web']);
});

test('totals count files that could not be loaded, and runs that ended badly without a word', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  };
  expect(summarise(report, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  expect(summarise(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(summarise({ numPassedTests: 2 }, 1)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  expect(totalLine([summarise({ numPassedTests: 2 }, 0), summarise({ numPassedTests: 3 }, 0)])).toBe(
    '5 passed, 0 failed',
  );
  expect(totalLine([summarise(report, 1)])).toBe('3 passed, 2 failed, 2 skipped');
});

test('a program ends with its own code, or that of the signal that ended it', async () => {
  expect(await run('sh', ['-c', 'echo said; exit 7'], { quiet: true })).toMatchObject({ code: 7, stdout: 'said\n' });
  expect((await run('sh', ['-c', 'kill -TERM $$'], { quiet: true })).code).toBe(143);
  expect((await run('/nowhere', [], { quiet: true })).code).toBe(127);
  expect((await run('sleep', ['10'], { quiet: true, timeout: 50 })).code).toBe(137);
});
