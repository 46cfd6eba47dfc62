import type { Brand } from '../../../contract/organisation.ts';

/** The texts there are to read. */
export const legalTopics = (brand: Brand | undefined): ('legal-notice' | 'privacy')[] => [
  ...(brand?.legalNotice ? (['legal-notice'] as const) : []),
  ...(brand?.privacy ? (['privacy'] as const) : []),
];

/** A logo's size on the page, known before it is loaded, so that nothing moves: at most 36 pixels high and 176 wide. */
export function brandSize({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(36 / height, 176 / width);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
