import { contrast } from '../../../../contract/accent.ts';
import type { Colours } from './read.ts';

/** What WCAG 2.2 asks of text (1.4.3) and of what alone shows a control (1.4.11). */
export const least = { text: 4.5, part: 3 } as const;

/** Each ground with the colours that our pages put on it: those of texts, and those of a control's parts. */
export const grounds = [
  { ground: 'paper', text: ['ink', 'ink-2', 'accent', 'good', 'warn'], part: ['control', 'rec'] },
  { ground: 'raised', text: ['ink', 'ink-2', 'accent', 'good', 'warn'], part: ['control', 'rec'] },
  { ground: 'sunken', text: ['ink', 'ink-2', 'accent'], part: ['control'] },
  { ground: 'accent-soft', text: ['ink', 'ink-2', 'accent'], part: [] },
  { ground: 'good-soft', text: ['ink', 'good'], part: [] },
  { ground: 'warn-soft', text: ['ink', 'warn'], part: [] },
  { ground: 'accent', text: ['on-accent'], part: [] },
  { ground: 'rec', text: ['on-rec'], part: [] },
  { ground: 'ink', text: ['paper'], part: [] },
] as const;

/** They say nothing by themselves, so that nobody has to see them. */
export const decoration = ['line', 'line-strong', 'ink-3', 'scrim'] as const;

export interface Figure {
  readonly colour: string;
  readonly kind: keyof typeof least;
  /** WCAG's contrast, 1 to 21. */
  readonly contrast: number;
}

/** What can be read on a ground of a theme, measured. */
export function figures(colours: Colours, { ground, text, part }: (typeof grounds)[number]): Figure[] {
  const measure =
    (kind: Figure['kind']) =>
    (colour: string): Figure => ({ colour, kind, contrast: contrast(colours[colour] ?? '', colours[ground] ?? '') });
  return [...text.map(measure('text')), ...part.map(measure('part'))];
}
