import type { MergeField } from '../types.ts';

/** What can be filled in; the server refuses everything else in braces. */
export const fields: readonly MergeField[] = ['name', 'organisation', 'title', 'recruiter', 'link'];

/** What stands in braces and is no field, each once. */
export function unknownFields(text: string): string[] {
  const found = [...text.matchAll(/\{([^{}\n]{0,60})\}/g)].map(([, name]) => name ?? '');
  return [...new Set(found.filter((name) => !(fields as readonly string[]).includes(name)))];
}
