import { describe, expect, it } from 'vitest';
import { accentPair, accentStyle, contrast } from './accent.ts';

const light = ['#fbf8f2', '#ffffff', '#f3eee4'];
const dark = ['#171512', '#211e1a', '#100f0d'];

/** A repeatable crowd: every corner and edge of the cube, and a few thousand in between. */
function* colours(): Generator<string> {
  const steps = [0, 1, 51, 102, 127, 128, 153, 204, 254, 255];
  for (const r of steps) for (const g of steps) for (const b of steps) yield hex(r, g, b);
  let seed = 7;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % 256;
  };
  for (let n = 0; n < 2000; n += 1) yield hex(next(), next(), next());
}
const hex = (...rgb: number[]) => `#${rgb.map((x) => x.toString(16).padStart(2, '0')).join('')}`;

describe('an organisation’s colour', () => {
  it('can be read on every ground, and what is written on it can be read, whatever was chosen', () => {
    const bad: string[] = [];
    let seen = 0;
    for (const colour of colours()) {
      const pair = accentPair(colour);
      seen += 1;
      for (const [shades, grounds, ink] of [
        [pair.light, light, '#1d1b18'],
        [pair.dark, dark, '#f3ede2'],
      ] as const) {
        const worst = Math.min(
          contrast(shades.on, shades.accent),
          contrast(ink, shades.soft),
          contrast(shades.onFill, shades.fill),
          // A control is seen from 3 : 1.
          1.5 * Math.min(...grounds.map((ground) => contrast(shades.edge, ground))),
          ...[...grounds, shades.soft].map((ground) => contrast(shades.accent, ground)),
        );
        if (!(worst >= 4.5)) bad.push(`${colour} ${worst}`);
      }
    }
    expect(seen).toBe(3000);
    expect(bad).toEqual([]);
  });

  it('stays what was chosen where that can be read', () => {
    expect(accentPair('#0B5D6B').light.accent).toBe('#0b5d6b');
    expect(accentPair('#FFE000').dark.accent).toBe('#ffe000');
    expect(accentPair('#0a0a0a').light.accent).toBe('#0a0a0a');
  });

  it('keeps the button as it was chosen where it is seen, by itself or by its border', () => {
    expect(accentPair('#FFE000').light).toMatchObject({ fill: '#ffe000', accent: '#776800', edge: '#776800' });
    expect(accentPair('#e4007f').light).toMatchObject({ fill: '#e4007f', onFill: '#ffffff' });
    const grey = accentPair('#f4f4f4').light;
    expect(grey.fill).toBe(grey.accent);
    const black = accentPair('#0a0a0a').dark;
    expect(black.fill).toBe(black.accent);
  });

  it('keeps the hue where it must be darker or lighter', () => {
    const mustard = accentPair('#FFE000').light.accent;
    const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(mustard.slice(at, at + 2), 16)) as [number, number, number];
    expect(r).toBeGreaterThan(b + 60);
    expect(g).toBeGreaterThan(b + 60);
    const grey = accentPair('#0a0a0a').dark.accent;
    const channels = [1, 3, 5].map((at) => Number.parseInt(grey.slice(at, at + 2), 16));
    expect(Math.max(...channels) - Math.min(...channels)).toBeLessThanOrEqual(1);
  });

  it('knows contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('refuses what is no colour, so that nothing else gets into a style sheet', () => {
    for (const evil of ['red', '#fff', '#12345g', '#123456;}body{', ''])
      expect(() => accentStyle(evil)).toThrow(TypeError);
    expect(accentStyle('#0b5d6b')).toMatch(
      /^:root\{--accent:#0b5d6b;--on-accent:#ffffff;--accent-soft:#[0-9a-f]{6};--accent-fill:#0b5d6b;--accent-edge:#0b5d6b;--on-accent-fill:#ffffff\}@media /,
    );
  });
});
