import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ESTree, parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const spoken = new Set(['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label']);
const hasWords = (text: string) => /\p{L}/u.test(text);

/** Calls `visit` for every node of a syntax tree, parents first. */
function walk(node: object, visit: (node: ESTree.Node) => void): void {
  if ('type' in node) visit(node as ESTree.Node);
  for (const child of Object.values(node)) if (child && typeof child === 'object') walk(child, visit);
}

/** Texts that people would read and that no catalogue knows: JSX text, strings among JSX children, spoken attributes. */
function textsIn(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source, { lang: 'tsx' });
  if (errors.length) throw new Error(`${file} can't be read: ${errors[0]?.message}`);
  const found: string[] = [];
  const report = (node: { start: number }, text: string) => {
    if (hasWords(text)) found.push(`${file}:${source.slice(0, node.start).split('\n').length} ${text.trim()}`);
  };
  /** What an expression may come to, where that is plain to see: literals, templates, either side of a choice. */
  const literals = (node: ESTree.Expression | ESTree.JSXEmptyExpression): void => {
    if (node.type === 'Literal' && typeof node.value === 'string') report(node, node.value);
    if (node.type === 'TemplateLiteral') for (const part of node.quasis) report(node, part.value.raw);
    if (node.type === 'ConditionalExpression') {
      literals(node.consequent);
      literals(node.alternate);
    }
    if (node.type === 'LogicalExpression') literals(node.right);
    if (node.type === 'BinaryExpression' && node.operator === '+') {
      literals(node.left);
      literals(node.right);
    }
  };
  const children = (nodes: ESTree.JSXChild[]) => {
    for (const child of nodes) if (child.type === 'JSXExpressionContainer') literals(child.expression);
  };
  walk(program, (node) => {
    if (node.type === 'JSXText') report(node, node.value);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') children(node.children);
    if (node.type === 'JSXAttribute' && node.name.type === 'JSXIdentifier' && spoken.has(node.name.name)) {
      if (node.value?.type === 'Literal') report(node, String(node.value.value));
      if (node.value?.type === 'JSXExpressionContainer') literals(node.value.expression);
    }
  });
  return found;
}

describe('texts', () => {
  const files = readdirSync(join(root, 'web'), { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.tsx'));

  it('come from the catalogues, everywhere in web/', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => textsIn(`web/${file}`, readFileSync(join(root, 'web', file), 'utf8')))).toEqual([]);
  });

  it('are found where somebody wrote them into the code', () => {
    const bad = `const A = ({ n, t }: { n: number; t: (id: string) => string }) => (
      <p title="Hover" aria-label={n ? 'Open' : t('fine.one')} className="fine" id="also-fine">
        Hello {n} · {'there'} {n > 1 ? \`people \${n}\` : ''} {t('fine.two')}
        <img alt="Face" src="fine.png" /> <input placeholder={'Name' + n} />
      </p>
    );`;
    const words = textsIn('bad.tsx', bad).map((line) => line.replace(/^\S+ /, '').replace(/ .*$/, ''));
    expect(words.sort()).toEqual(['Face', 'Hello', 'Hover', 'Name', 'Open', 'people', 'there']);
    expect(textsIn('good.tsx', `const B = () => <p aria-label={t('a.b')}>{t('a.c')} · 3 %</p>;`)).toEqual([]);
  });
});
