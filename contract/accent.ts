/**
 * An organisation's colour, made fit to read: pure, without zod, because pages compute with it too. Grounds are those of the
 * look (paper, raised, sunken). Contrast is WCAG 2.2's; shades are found in OKLCH (Björn Ottosson, 2020), where lightness can
 * change while the hue stays what people chose.
 */
export interface AccentShades {
  /** What one presses and reads: at least 4.5 : 1 on every ground and on `soft`. */
  readonly accent: string;
  /** Text on it, at least 4.5 : 1. */
  readonly on: string;
  /** A quiet ground of the same hue. */
  readonly soft: string;
  /**
   * The ground of the one button: what was chosen wherever that may be. It stands out by 3 : 1 itself, or by `edge` around it,
   * as a yellow on white does.
   */
  readonly fill: string;
  /** Its border: `fill` where that stands out, else `accent`. */
  readonly edge: string;
  /** Text on `fill`, at least 4.5 : 1. */
  readonly onFill: string;
}
export interface AccentPair {
  readonly light: AccentShades;
  readonly dark: AccentShades;
}

type Rgb = readonly [number, number, number];
interface Lch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

const grounds = {
  light: ['#fbf8f2', '#ffffff', '#f3eee4'],
  dark: ['#171512', '#211e1a', '#100f0d'],
} as const;
/** What reading takes, and a breath more, so that rounding to a hex never falls below. */
const READABLE = 4.55;
/** What it takes to be seen as a control, and a breath more. */
const SEEN = 3.05;
/** Chroma from which a light colour is no longer mistaken for paper. */
const COLOURFUL = 0.08;
/** A shade made for dark grounds may glow a little: the least that can be read looks dull there. */
const GLOWING = 6.5;

/** Relative channels, 0 to 1 in sRGB. Throws for anything but `#rrggbb`. */
function parse(hex: string): Rgb {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!digits) throw new TypeError('a colour is #rrggbb');
  return [1, 2, 3].map((at) => Number.parseInt(digits[at] ?? '', 16) / 255) as unknown as Rgb;
}
const format = (rgb: Rgb): string =>
  `#${rgb
    .map((x) =>
      Math.round(Math.min(1, Math.max(0, x)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const toLinear = (x: number): number => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
const fromLinear = (x: number): number => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055);

function toLch(hex: string): Lch {
  const [r, g, b] = parse(hex).map(toLinear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.hypot(a, bb), h: Math.atan2(bb, a) };
}

/** sRGB as it comes out, which may lie outside 0 to 1. */
function toRgb({ l, c, h }: Lch): Rgb {
  const a = c * Math.cos(h);
  const b = c * Math.sin(h);
  const l3 = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m3 = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s3 = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3),
    fromLinear(-1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3),
    fromLinear(-0.0041960863 * l3 - 0.7034186147 * m3 + 1.707614701 * s3),
  ];
}

/** The nearest colour a screen can show: the same lightness and hue, as much chroma as fits. */
function shown(lch: Lch): string {
  const fits = (c: number) => toRgb({ ...lch, c }).every((x) => x >= -0.0005 && x <= 1.0005);
  if (fits(lch.c)) return format(toRgb(lch));
  let [low, high] = [0, lch.c];
  for (let turn = 0; turn < 20; turn += 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return format(toRgb({ ...lch, c: low }));
}

function luminance(hex: string): number {
  const [r, g, b] = parse(hex).map(toLinear) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2's contrast of two colours, 1 to 21. Throws for anything but `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself where it can be read on all of these; else the nearest shade towards `end` (lightness 0 or 1) with this contrast. */
function readable(hex: string, on: readonly string[], end: 0 | 1, aim: number): string {
  const reads = (colour: string, least = aim) => on.every((ground) => contrast(colour, ground) >= least);
  if (reads(hex, READABLE)) return hex.toLowerCase();
  const from = toLch(hex);
  let [bad, good] = [from.l, end as number];
  for (let turn = 0; turn < 24; turn += 1) {
    const middle = (bad + good) / 2;
    if (reads(shown({ ...from, l: middle }))) good = middle;
    else bad = middle;
  }
  return shown({ ...from, l: good });
}

/** Both themes' shades of a colour. Throws for anything but `#rrggbb`; every result keeps the contrast that `AccentShades` names. */
export function accentPair(hex: string): AccentPair {
  const { c, h } = toLch(hex);
  const softLight = shown({ l: 0.93, c: Math.min(c, 0.025), h });
  const softDark = shown({ l: 0.3, c: Math.min(c, 0.04), h });
  const light = readable(hex, [...grounds.light, softLight], 0, READABLE);
  const dark = readable(hex, [...grounds.dark, softDark], 1, GLOWING);
  const ink = shown({ l: 0.2, c: Math.min(c, 0.035), h });
  return {
    light: {
      ...{ accent: light, on: '#ffffff', soft: softLight },
      ...buttonOf(hex, light, grounds.light, ink, c >= COLOURFUL),
    },
    dark: { accent: dark, on: textOn(dark, ink), soft: softDark, ...buttonOf(hex, dark, grounds.dark, ink, false) },
  };
}

/** What was chosen, or with a border what was chosen, or else the accent. */
function buttonOf(hex: string, accent: string, on: readonly string[], ink: string, bordered: boolean) {
  const chosen = hex.toLowerCase();
  const seen = on.every((ground) => contrast(hex, ground) >= SEEN);
  const fill = seen || bordered ? chosen : accent;
  return { fill, edge: seen ? chosen : accent, onFill: textOn(fill, ink) };
}

/** White where it can be read, else the dark ink, else black: one of white and black always can. */
const textOn = (fill: string, ink: string): string =>
  ['#ffffff', ink, '#000000'].find((text) => contrast(text, fill) >= READABLE) ?? '#000000';

const tokens = ({ accent, on, soft, fill, edge, onFill }: AccentShades): string =>
  `--accent:${accent};--on-accent:${on};--accent-soft:${soft};` +
  `--accent-fill:${fill};--accent-edge:${edge};--on-accent-fill:${onFill}`;

/** The tokens of web/ui/tokens/tokens.css that an organisation replaces, as a style sheet to stand behind it. */
export function accentStyle(hex: string): string {
  const { light, dark } = accentPair(hex);
  return `:root{${tokens(light)}}@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${tokens(dark)}}}`;
}
