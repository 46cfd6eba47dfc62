import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { I18nProvider } from '@lingui/react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { i18n } from '../../../i18n/studio.ts';
import { Palette } from './ColourSheet.tsx';
import { decoration, figures, grounds, least } from './contrasts.ts';
import { type Colours, readColours, themes } from './read.ts';

// Read as a file: what the page is built from is not asked about itself.
const css = readFileSync(fileURLToPath(new URL('../../../ui/tokens/tokens.css', import.meta.url)), 'utf8');
const colours = readColours(css);
i18n.load('en', {});
i18n.activate('en');

/** Contrast once more, after WCAG 2.2 itself, so that a mistake in ours would show. */
function contrastOf(one: string, other: string): number {
  const light = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const shown = (palette: Colours): string =>
  renderToStaticMarkup(createElement(I18nProvider, { i18n }, createElement(Palette, { colours: palette })));

describe.each(themes)('colours in %s', (theme) => {
  it.each(grounds)('can be read on $ground: text 4.5, parts of controls 3', (one) => {
    for (const { colour, kind, contrast } of figures(colours[theme], one)) {
      expect(contrast, colour).toBeCloseTo(
        contrastOf(colours[theme][colour] ?? '', colours[theme][one.ground] ?? ''),
        5,
      );
      expect(contrast, `${colour} on ${one.ground}`).toBeGreaterThanOrEqual(least[kind]);
    }
  });

  it('are all on the page', () => {
    const named = new Set<string>([...decoration, ...grounds.flatMap((one) => [one.ground, ...one.text, ...one.part])]);
    expect(Object.keys(colours[theme]).filter((name) => !named.has(name))).toEqual([]);
  });
});

it('shows figures that follow the colours, never rounded up', () => {
  const before = shown(colours.light);
  expect(before).toContain('>16.2<');
  const after = shown({ ...colours.light, paper: '#808080', ink: '#808080' });
  expect(after).toContain('>1.0<');
  expect(after).not.toContain('>16.2<');
});

it('has one dark theme: by the system it is as by choice', () => {
  const system =
    /prefers-color-scheme: dark\)[^{]*\{\s*:root:not\(\[data-theme='light'\]\) \{([^}]*)\}/.exec(css)?.[1] ?? '';
  expect(readColours(`[data-theme='light'] { --x: 1; }\n[data-theme='dark'] {${system}}`).dark).toEqual(colours.dark);
});
