import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from './lib/programs.ts';
import { root, startVorab, type Vorab } from './lib/server.ts';

let vorab: Vorab;
beforeAll(async () => {
  vorab = await startVorab({ LOG_LEVEL: 'debug' });
});
afterAll(() => vorab?.stop());

it('does the whole job through the API alone, as the script in docs tells', async () => {
  const { out } = await run(process.execPath, [join(root, 'docs/api-walkthrough.ts'), vorab.origin], { cwd: root });
  expect(out.trimEnd().split('\n').at(-1)).toBe('done');
});

it('logged every request of it without anybody’s name, address, words or secret', () => {
  const log = vorab.log();
  expect(log).toContain('"route":"/api/v1/candidate/:invitation/submit"');
  for (const word of [
    'Mara',
    'Tomasz',
    'Jonas',
    '@',
    'Quietly in the morning',
    'correct horse',
    'vrb_',
    '/i/',
    '/join#',
  ]) {
    expect(log, word).not.toContain(word);
  }
});
