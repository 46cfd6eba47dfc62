import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileCatalogue, isolated, rightToLeftCatalogue } from '../web/i18n/compile.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folders = ['web/candidate', 'web/ui/native', 'web/ui/tokens'];

/** Properties that name a side of the screen where they could name the beginning or the end of a line. */
const sides =
  /^((left|right):|((margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-\w+)?:)|border-(top|bottom)-(left|right)-radius:|(float|clear|text-align|caption-side): (left|right)|(background-position|object-position|transform-origin|transform|translate): .*(\b(left|right)\b|translate(X|3d)?\())/;

/** Why a declaration may name sides all the same. */
const allowed: readonly (readonly [RegExp, string])[] = [
  [/env\(safe-area-inset-/, 'a hole in the glass stays where it is, whatever is written on it'],
];

/** Four values for four sides, the second and the last of which differ. */
function lopsided(property: string, value: string): boolean {
  if (!/^(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))$/.test(property)) return false;
  // Brackets belong to one value.
  const values = value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
  return values.length === 4 && values[1] !== values[3];
}

/** Declarations that would be on the wrong side from right to left. */
function physicalIn(file: string, css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return bare.split('\n').flatMap((line, at) => {
    const declarations = [...line.matchAll(/(?:^|[;{])\s*([a-z-]+)\s*:\s*([^;{}]+)/g)];
    return declarations
      .filter(([, property = '', value = '']) => {
        const words = `${property}: ${value.trim()}`;
        return (sides.test(words) || lopsided(property, value.trim())) && !allowed.some(([fine]) => fine.test(words));
      })
      .map(([, property, value]) => `${file}:${at + 1} ${property}: ${value?.trim()}`);
  });
}

describe('the candidate’s styles', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .map((file) => `${folder}/${file}`),
  );

  it('name beginnings and ends of lines, not sides of the screen', () => {
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap((file) => physicalIn(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  it('are found out where they name sides', () => {
    const bad = `.a { left: 0; margin-left: auto } .b { text-align: right; padding: 0 1px 0 2px; }
      .c { border-left: 1px solid; float: left; transform: translateX(-4px); border-top-left-radius: 1px;
      background-position: left top; }`;
    expect(physicalIn('bad.css', bad)).toHaveLength(9);
    const good = `.a { inset-inline-start: 0; /* left: 0; */ padding: 0 1px 0 1px; transform: scaleX(-1); text-align: start; }
      .left { padding: 0 max(1px, env(safe-area-inset-right)) 0 max(1px, env(safe-area-inset-left)); inset: 0; }`;
    expect(physicalIn('good.css', good)).toEqual([]);
  });
});

describe('texts from right to left', () => {
  it('set their values apart, in plurals and choices too', () => {
    const texts = { a: '{name} is here.', b: '{n, plural, one {# for {name}} other {# for all}}' };
    expect(isolated(compileCatalogue(texts))).toEqual({
      a: ['\u2068', ['name'], '\u2069', ' is here.'],
      b: [
        [
          'n',
          'plural',
          { offset: undefined, one: ['#', ' for ', '\u2068', ['name'], '\u2069'], other: ['#', ' for all'] },
        ],
      ],
    });
  });

  it('are played in letters that run that way, and say so', () => {
    const played = rightToLeftCatalogue({ 'app.direction': 'ltr', 'a.b': 'Begin {n}' });
    expect(played['app.direction']).toEqual(['rtl']);
    expect(played['a.b']?.[0]).toMatch(/^[\u05d0-\u05ea]+ $/);
  });
});
