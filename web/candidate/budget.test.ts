import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const entry = 'web/candidate/main.tsx';
const out = mkdtempSync(join(tmpdir(), 'vorab-budget-'));
let manifest: Manifest;

// Built here and now, as it is shipped: files from an earlier build would say nothing about these sources.
beforeAll(async () => {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const options = { cwd: root, env: { ...process.env, NODE_ENV: 'production' } };
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', out, '--logLevel', 'error'], options);
  manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as Manifest;
}, 120_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** The chunk and everything it needs, or with `later` may ever need. */
function reach(key: string, later: boolean, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return seen;
  seen.add(key);
  for (const next of [...(chunk.imports ?? []), ...(later ? (chunk.dynamicImports ?? []) : [])])
    reach(next, later, seen);
  return seen;
}
const files = (keys: Iterable<string>) => [...new Set([...keys].map((key) => manifest[key]?.file ?? ''))];
const gz = (names: string[]) =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(join(out, name)), { level: 9 }).length, 0);
const isText = (key: string, language: string) => key.startsWith(`virtual:messages/candidate/${language}/`);
const foreign = (key: string, language: string) => key.startsWith('virtual:messages/') && !isText(key, language);
/** The office in memory behind the builder’s “Try as a candidate”: only a member’s browser fetches it. */
const forMembers = (key: string) => key.startsWith('web/candidate/trial/');

describe.each(['en', 'de'])("the candidate's code, in %s", (language) => {
  it('is at most 30 kB gz until the welcome page is interactive', () => {
    const first = [...reach(entry, false), `virtual:messages/candidate/${language}/first`];
    expect(manifest[first.at(-1) ?? '']).toBeDefined();
    expect(gz(files(first))).toBeLessThanOrEqual(30_000);
  });

  it('is at most 100 kB gz in all', () => {
    const all = [...reach(entry, true)].filter((key) => !foreign(key, language) && !forMembers(key));
    expect(all.some((key) => key.endsWith('Question.tsx'))).toBe(true);
    expect([...reach(entry, true)].filter(forMembers)).toHaveLength(1);
    expect(gz(files(all))).toBeLessThanOrEqual(100_000);
  });
});

it('holds nothing of the studio’s libraries, in no file', () => {
  const sources = files(reach(entry, true)).flatMap((file) => {
    try {
      return (JSON.parse(readFileSync(join(out, `${file}.map`), 'utf8')) as { sources: string[] }).sources;
    } catch {
      // A file of texts alone has no map.
      return [];
    }
  });
  expect(sources.some((source) => source.includes('node_modules/preact/'))).toBe(true);
  const unwanted =
    /node_modules\/(react|react-dom|zod|react-aria|react-stately|@react-aria|@react-stately|@tanstack|better-auth)|\/contract\/(?!(choice|file-types)\.ts)|\/web\/studio\/|\/server\//;
  expect(sources.filter((source) => unwanted.test(source))).toEqual([]);
});

it('lends nothing to the studio, at once or later: its styles would come along', () => {
  const studio = [...reach('web/studio/main.tsx', true)];
  expect(studio.length).toBeGreaterThan(1);
  expect(studio.filter((key) => key.includes('candidate'))).toEqual([]);
});

it('leaves the page of the look to whoever goes there', () => {
  const page = 'web/studio/design/DesignPage.tsx';
  expect([...reach('web/studio/main.tsx', true)]).toContain(page);
  expect([...reach('web/studio/main.tsx', false)]).not.toContain(page);
});
