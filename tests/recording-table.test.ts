import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const rows = text('docs/recording.md')
  .split('\n')
  .flatMap((line) => {
    const [, path, name] = /\| `([^`]+)` › (.+) \|$/.exec(line) ?? [];
    const [, fault = '', , , , chromium = ''] = line.split('|').map((cell) => cell.trim());
    return path && name ? [{ fault, path, name, inChromium: chromium === '–' ? [] : chromium.split('; ') }] : [];
  });

it('the fault table has a row for each thing that can go wrong', () => expect(rows.length).toBeGreaterThan(35));

it.each(rows)('$fault: its test is there', ({ path, name }) => expect(text(path)).toContain(name));

it.each(rows.filter(({ inChromium }) => inChromium.length > 0))(
  '$fault: it is played in a real browser',
  ({ inChromium }) => {
    for (const name of inChromium) expect(text('tests/long/recording-faults.test.ts')).toContain(name);
  },
);

it('most of the faults are played in a real browser', () =>
  expect(rows.filter(({ inChromium }) => inChromium.length > 0).length).toBeGreaterThan(20));

it('the words that candidates see are those of the catalogue', () => {
  const words: string[] = Object.values(JSON.parse(text('web/i18n/candidate.en.json')));
  const quoted = rows.flatMap(({ fault }) => {
    const line =
      text('docs/recording.md')
        .split('\n')
        .find((one) => one.startsWith(`| ${fault} |`)) ?? '';
    return [...(line.split('|')[3] ?? '').matchAll(/“([^”]+)”/g)].map(([, said = '']) => said);
  });
  expect(quoted.length).toBeGreaterThan(10);
  for (const said of quoted) {
    const parts = said.split('…').map((part) => part.trim().replace(/^, /, ''));
    expect(
      words.some((word) => parts.every((part) => word.includes(part))),
      said,
    ).toBe(true);
  }
});
