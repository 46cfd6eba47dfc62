import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { featureOrder } from '../server/features.ts';

const root = resolve(import.meta.dirname, '..');
const tops = ['contract', 'recorder', 'server', 'web', 'e2e', 'bench', 'tests', 'torture'];

interface Import {
  readonly from: string;
  /** A path inside the project, or the package's name. */
  readonly to: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(
      (e) =>
        e.isFile() &&
        /\.tsx?$/.test(e.name) &&
        !e.parentPath.includes('node_modules') &&
        !e.parentPath.includes(`${sep}generated`),
    )
    .map((e) => relative(root, join(e.parentPath, e.name)));
}

/** Import and export … from, side-effect and dynamic imports, as written. */
function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    const own = specifier.startsWith('.');
    const to = own
      ? relative(root, resolve(root, dirname(file), specifier))
      : specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/');
    found.push({ from: file, to, own, typeOnly });
  };
  for (const m of text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm))
    add(m[2] ?? '', Boolean(m[1]));
  for (const m of text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)) add(m[1] ?? '', false);
  return found;
}

const files = tops.flatMap(sources);
const text = new Map(files.map((f) => [f, readFileSync(join(root, f), 'utf8')]));
const imports = files.flatMap((f) => importsOf(f, text.get(f) ?? ''));
const isTest = (f: string) => /\.test\.tsx?$/.test(f) || /testing/.test(f);
const product = imports.filter((i) => !isTest(i.from));
const show = (list: Import[]) => list.map((i) => `${i.from} → ${i.to}`);
const featureOf = (path: string) => /^server\/features\/([^/]+)\//.exec(path)?.[1];

describe('boundaries', () => {
  it('finds imports of every form', () => {
    const sample = `import a from 'x';\nimport type { B } from './b.ts';\nexport * from "no";\nexport { c } from '../c.ts';\nimport {\n  d,\n} from '@s/d/e';\nimport './f.css';\nconst g = await import('./g.ts');`;
    expect(importsOf('web/ui/z.ts', sample).map((i) => [i.to, i.typeOnly])).toEqual([
      ['x', false],
      ['web/ui/b.ts', true],
      ['web/c.ts', false],
      ['@s/d', false],
      ['web/ui/f.css', false],
      ['web/ui/g.ts', false],
    ]);
    expect(imports.length).toBeGreaterThan(300);
  });

  it('contract imports zod only', () => {
    expect(
      show(product.filter((i) => i.from.startsWith('contract/') && i.to !== 'zod' && !i.to.startsWith('contract/'))),
    ).toEqual([]);
  });

  it('recorder imports nothing of ours and no package', () => {
    expect(show(product.filter((i) => i.from.startsWith('recorder/') && !i.to.startsWith('recorder/')))).toEqual([]);
  });

  it('platform never imports features', () => {
    expect(
      show(
        product.filter(
          (i) =>
            i.from.startsWith('server/platform/') &&
            i.own &&
            !/^(server\/platform|contract|server\/migrations)\//.test(i.to),
        ),
      ),
    ).toEqual([]);
  });

  it('a feature uses only features before it, through their index.ts', () => {
    const order: readonly string[] = featureOrder;
    expect(order.length).toBeGreaterThan(10);
    expect(readdirSync(join(root, 'server/features')).filter((f) => !order.includes(f))).toEqual([]);
    const wrong = product.filter((i) => {
      const from = featureOf(i.from);
      const to = featureOf(i.to);
      if (!from || !to || from === to) return false;
      return order.indexOf(to) > order.indexOf(from) || !/^server\/features\/\w+\/index\.ts$/.test(i.to);
    });
    expect(show(wrong)).toEqual([]);
  });

  it('outside its features, the server reaches them through their index.ts', () => {
    expect(
      show(product.filter((i) => /^server\/[^/]+\.ts$/.test(i.from) && featureOf(i.to) && !i.to.endsWith('/index.ts'))),
    ).toEqual([]);
  });

  it('web never imports the server, and of the contract only types and the rules that are plain functions', () => {
    const plain = ['contract/accent.ts', 'contract/choice.ts', 'contract/file-types.ts'];
    const values = (i: Import) => i.to.startsWith('contract/') && !i.typeOnly && !plain.includes(i.to);
    expect(show(product.filter((i) => i.from.startsWith('web/') && (i.to.startsWith('server/') || values(i))))).toEqual(
      [],
    );
    expect(show(imports.filter((i) => plain.includes(i.from) && !i.typeOnly))).toEqual([]);
  });

  it("the candidate's pages know neither the studio nor the guest, nor heavy libraries", () => {
    const banned = /^(web\/(studio|guest|ui\/studio)\/|react-aria|react-aria-components$|@tanstack\/|zod$)/;
    expect(show(product.filter((i) => /^web\/(candidate|ui\/native)\//.test(i.from) && banned.test(i.to)))).toEqual([]);
  });

  it('process.env is read in platform/config.ts only', () => {
    const readers = files.filter(
      (f) => /^(server|contract|recorder|web)\//.test(f) && !isTest(f) && /process\.env/.test(text.get(f) ?? ''),
    );
    expect(readers).toEqual(['server/platform/config.ts']);
  });

  it('domain time never comes from SQL', () => {
    const wrong = files.filter(
      (f) =>
        f.startsWith('server/features/') &&
        !isTest(f) &&
        /\b(now\(\)|current_timestamp)/i.test(
          (text.get(f) ?? '').replaceAll(/(clock|Date|performance|\w*[cC]lock)\.now\(\)/g, ''),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('nothing imports in a circle', () => {
    const edges = new Map<string, string[]>();
    for (const i of imports) if (i.own && !i.typeOnly) edges.set(i.from, [...(edges.get(i.from) ?? []), i.to]);
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (f: string, path: string[]) => {
      if (state.get(f) === 'done') return;
      if (state.get(f) === 'open') {
        circles.push([...path.slice(path.indexOf(f)), f].join(' → '));
        return;
      }
      state.set(f, 'open');
      for (const next of edges.get(f) ?? []) visit(next, [...path, f]);
      state.set(f, 'done');
    };
    for (const f of edges.keys()) visit(f, []);
    expect(circles).toEqual([]);
  });
});
