import themeCss from '../../../ui/tokens/theme.css?raw';
import tokensCss from '../../../ui/tokens/tokens.css?raw';

export type Theme = 'light' | 'dark';
export const themes = ['light', 'dark'] as const satisfies readonly Theme[];

/** Values of a theme's colours by the token's name, without its dashes. */
export type Colours = Readonly<Record<string, string>>;

const declared = (block: string): [name: string, value: string][] =>
  [...block.matchAll(/^\s*--([\w-]+):\s*([^;]+);/gm)].map(([, name = '', value = '']) => [name, value]);

/** Both themes' colours as a style sheet says them: of `[data-theme='light']` and `[data-theme='dark']`. */
export function readColours(css: string): Record<Theme, Colours> {
  const of = (theme: Theme): Colours => {
    const block = new RegExp(String.raw`\[data-theme='${theme}'\] \{([^}]*)\}`).exec(css)?.[1];
    if (!block) throw new Error(`no colours for ${theme}`);
    return Object.fromEntries(declared(block));
  };
  return { light: of('light'), dark: of('dark') };
}

/** What Tailwind's theme says of one kind, e.g. `radius` → chip, field …, in its order. */
export function readScale(css: string, kind: string): { name: string; value: string }[] {
  return declared(css)
    .filter(([name]) => name.startsWith(`${kind}-`) && !name.slice(kind.length + 1).includes('--'))
    .map(([name, value]) => ({ name: name.slice(kind.length + 1), value }));
}

/** One value of Tailwind's theme. @throws Error where there is none */
export function readValue(css: string, name: string): string {
  const found = declared(css).find(([each]) => each === name);
  if (!found) throw new Error(`no --${name}`);
  return found[1];
}

/** The tokens as the pages have them: read from their style sheets, so that nothing here can differ from them. */
export const colours = readColours(tokensCss);
export const scale = (kind: string) => readScale(themeCss, kind);
export const value = (name: string) => readValue(themeCss, name);
