import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from './lib/programs.ts';
import { root, startVorab, type Vorab } from './lib/server.ts';

let vorab: Vorab;
beforeAll(async () => {
  vorab = await startVorab();
});
afterAll(() => vorab?.stop());

it('does the whole job through the API alone, as the script in docs tells', async () => {
  const { out } = await run(process.execPath, [join(root, 'docs/api-walkthrough.ts'), vorab.origin], { cwd: root });
  expect(out.trimEnd().split('\n').at(-1)).toBe('done');
});
