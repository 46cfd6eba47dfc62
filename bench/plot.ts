/** `node bench/plot.ts`: docs/performance.svg from what lies in bench/results. A bar is a median, its whisker the lowest and highest round. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Spread, short } from './lib/figures.ts';

interface Bar {
  readonly name: string;
  readonly value: Spread | null;
  /** Ours is drawn in the accent, what it is compared with in grey. */
  readonly ours: boolean;
}
interface Panel {
  readonly title: string;
  readonly groups: readonly { readonly name: string; readonly bars: readonly Bar[] }[];
}
interface Result {
  readonly commit: string;
  readonly date: string;
  readonly results: readonly Record<string, never>[];
}

const results = join(import.meta.dirname, 'results');
const read = (name: string): Result | null => {
  const path = join(results, `${name}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Result) : null;
};
const bar = (name: string, value: Spread | null | undefined, ours: boolean): Bar => ({
  name,
  value: value ?? null,
  ours,
});
/** In the order in which they come first. */
const groupBy = <T>(items: readonly T[], key: (item: T) => string): [string, T[]][] => {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item]);
  return [...found];
};

type Row = Record<string, Spread> & { name: string; recorders: number; kind: string; way: string; line: string };
type Received = { line: string; seconds: number; receivedMs: Spread; wholeAfterwardsMs: Spread | null };
const rows = (result: Result | null) => (result?.results ?? []) as unknown as Row[];

const panels: Panel[] = [
  {
    title: 'Taking chunks in: MB per CPU second, more is better',
    groups: groupBy(rows(read('recorders')), (row) => `${row.recorders} at once`).map(([name, of]) => ({
      name,
      bars: of.map((row) => bar(row.name, row.megabytesPerCpuSecond, row.name === 'vorab')),
    })),
  },
  {
    title: 'Making a recording: CPU ms per minute of 720p, less is better',
    groups: groupBy(rows(read('remux')), (row) => row.kind).map(([name, of]) => ({
      name,
      bars: of.map((row) => bar(row.way, row.cpuMsPerMinute, !row.way.startsWith('copy'))),
    })),
  },
  {
    title: 'From stop to received: ms, less is better',
    groups: ((read('received')?.results ?? []) as unknown as Received[]).map((one) => ({
      name: `${one.seconds ?? 10} s, ${one.line}`,
      bars: [
        bar('while recording', one.receivedMs, true),
        ...(one.wholeAfterwardsMs ? [bar('all afterwards', one.wholeAfterwardsMs, false)] : []),
      ],
    })),
  },
  {
    title: 'Playing: ms, less is better',
    groups: rows(read('playback')).flatMap((row) => [
      {
        name: `first picture, ${row.line}`,
        bars: [bar('finalised', row.firstMs, true), bar('as it came', row.rawFirstMs, false)],
      },
      {
        name: `seek, ${row.line}`,
        bars: [bar('finalised', row.seekMs, true), bar('as it came', row.rawSeekMs, false)],
      },
    ]),
  },
];

const WIDTH = 760;
const NAMES = 250;
const ROW = 18;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One panel of horizontal bars, all on one scale. @returns what to draw, and how high it is */
function draw({ title, groups }: Panel, top: number): { svg: string; height: number } {
  const longest = Math.max(...groups.flatMap(({ bars }) => bars.map(({ value }) => value?.high ?? 0)), 1);
  const x = (value: number) => NAMES + (value / longest) * (WIDTH - NAMES - 90);
  let y = top + 28;
  const parts = [`<text class="title" x="0" y="${top + 12}">${escaped(title)}</text>`];
  for (const { name, bars } of groups) {
    parts.push(`<text class="group" x="0" y="${y + 12}">${escaped(name)}</text>`);
    for (const { name: of, value, ours } of bars) {
      const middle = y + ROW / 2;
      parts.push(`<text x="${NAMES - 8}" y="${y + 13}" text-anchor="end">${escaped(of)}</text>`);
      if (value === null) parts.push(`<text x="${NAMES}" y="${y + 13}">never</text>`);
      else
        parts.push(
          `<rect class="${ours ? 'ours' : 'other'}" x="${NAMES}" y="${y + 3}" width="${(x(value.median) - NAMES).toFixed(1)}" height="${ROW - 6}" rx="2"/>`,
          `<path class="whisker" d="M${x(value.low).toFixed(1)} ${middle}H${x(value.high).toFixed(1)}"/>`,
          `<text x="${(x(value.high) + 6).toFixed(1)}" y="${y + 13}">${short(value.median)}</text>`,
        );
      y += ROW;
    }
    y += 6;
  }
  return { svg: parts.join('\n'), height: y - top + 18 };
}

let top = 8;
const drawn = panels
  .filter(({ groups }) => groups.length > 0)
  .map((panel) => {
    const { svg, height } = draw(panel, top);
    top += height;
    return svg;
  });
const style = `
  text { font: 12px system-ui, sans-serif; fill: #3d3a34 } .title { font-weight: 600; font-size: 14px } .group { fill: #6b665c }
  .ours { fill: #0b5c6b } .other { fill: #c9c2b4 } .whisker { stroke: #3d3a34; stroke-width: 1.5; opacity: .6; fill: none }
  @media (prefers-color-scheme: dark) { text { fill: #e8e4da } .group { fill: #aaa498 } .ours { fill: #5fb3c1 } .other { fill: #59544a } .whisker { stroke: #e8e4da } }`;
const file = join(import.meta.dirname, '../docs/performance.svg');
writeFileSync(
  file,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" role="img" aria-label="The figures of docs/performance.md as bars"><style>${style}
</style>
${drawn.join('\n')}
</svg>
`,
);
console.log(`docs/performance.svg: ${panels.map(({ groups }) => groups.length).join(' + ')} groups`);
