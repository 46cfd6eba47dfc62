import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ESTree, parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { native, studio } from './sheets.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const ui = fileURLToPath(new URL('../../ui/', import.meta.url));

function parse(path: string): ESTree.Program {
  const { program, errors } = parseSync(path, readFileSync(path, 'utf8'), { lang: 'tsx' });
  if (errors.length) throw new Error(`${path} can't be read: ${errors[0]?.message}`);
  return program;
}

/** Functions with a capital, which is what React takes for a component, that a folder's files give away. */
function components(folder: string): string[] {
  return readdirSync(ui + folder)
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) =>
      parse(`${ui}${folder}/${file}`).body.flatMap((statement) => {
        if (statement.type !== 'ExportNamedDeclaration') return [];
        const { declaration } = statement;
        if (declaration?.type === 'FunctionDeclaration') return [declaration.id?.name ?? ''];
        if (declaration?.type === 'VariableDeclaration')
          return declaration.declarations.flatMap(({ id, init }) =>
            id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression' ? [id.name] : [],
          );
        return [];
      }),
    )
    .filter((name) => /^[A-Z]/.test(name));
}

/** Components of web/ui that the page's own files draw, as `studio/Button`. */
function drawn(): Set<string> {
  const found = new Set<string>();
  for (const file of readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))) {
    const program = parse(here + file);
    const folders = new Map<string, string>();
    for (const statement of program.body) {
      if (statement.type !== 'ImportDeclaration') continue;
      const folder = /\/ui\/(native|studio)\//.exec(statement.source.value)?.[1];
      if (folder) for (const one of statement.specifiers) folders.set(one.local.name, folder);
    }
    const walk = (node: object): void => {
      if ('type' in node && node.type === 'JSXOpeningElement') {
        const { name } = node as ESTree.JSXOpeningElement;
        const folder = name.type === 'JSXIdentifier' ? folders.get(name.name) : undefined;
        if (folder && name.type === 'JSXIdentifier') found.add(`${folder}/${name.name}`);
      }
      for (const child of Object.values(node)) if (child && typeof child === 'object') walk(child);
    };
    walk(program);
  }
  return found;
}

describe('the page that shows the look', () => {
  const offered = { native: components('native'), studio: components('studio') };

  it('has a sheet for every component of web/ui, and for none that there is not', () => {
    expect(offered.native.length).toBeGreaterThan(5);
    expect(offered.studio.length).toBeGreaterThan(10);
    expect(Object.keys(native).sort()).toEqual(offered.native.sort());
    expect(Object.keys(studio).sort()).toEqual(offered.studio.sort());
  });

  it('draws each of them itself', () => {
    const seen = drawn();
    const all = (['native', 'studio'] as const).flatMap((folder) => offered[folder].map((name) => `${folder}/${name}`));
    expect(all.filter((name) => !seen.has(name))).toEqual([]);
  });
});
