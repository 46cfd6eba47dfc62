import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { loadMasterSecret } from './secrets.ts';

const run = promisify(execFile);
const folder = () => mkdtempSync(join(tmpdir(), 'vorab-secret-'));

it('is the same for all who come at once, and nothing else is left behind', async () => {
  const dir = folder();
  const ask = `process.stdout.write((await import(${JSON.stringify(join(import.meta.dirname, 'secrets.ts'))})).loadMasterSecret(${JSON.stringify(dir)}))`;
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => run(process.execPath, ['--input-type=module', '-e', ask])),
  );
  expect(new Set(answers.map(({ stdout }) => stdout)).size).toBe(1);
  expect(loadMasterSecret(dir)).toBe(answers[0]?.stdout);
  expect(readdirSync(dir)).toEqual(['secret']);
  expect(statSync(join(dir, 'secret')).mode & 0o777).toBe(0o600);
  rmSync(dir, { recursive: true });
});

it('is made beside its name, so that a start that is killed leaves none that is half made', () => {
  const dir = folder();
  writeFileSync(join(dir, 'secret.left-by-a-killed-start'), '');
  expect(loadMasterSecret(dir)).toHaveLength(43);
  rmSync(dir, { recursive: true });
});

it('refuses one that is too short to be one', () => {
  const dir = folder();
  writeFileSync(join(dir, 'secret'), 'short');
  expect(() => loadMasterSecret(dir)).toThrow(/damaged/);
  rmSync(dir, { recursive: true });
});
