import { MERGE_FIELDS, type MergeField } from '../../../contract/messages.ts';
import { problem } from '../../platform/http/problem.ts';
import { oneLine } from './letter.ts';

export type MergeValues = Readonly<Partial<Record<MergeField, string>>>;

const field = /\{([^{}\n]{0,60})\}/g;
const known = (name: string): name is MergeField => (MERGE_FIELDS as readonly string[]).includes(name);

/** What stands in braces and is no field, each once: a typing error that a candidate would read. */
export const unknownFields = (text: string): string[] => [
  ...new Set([...text.matchAll(field)].map(([, name = '']) => name).filter((name) => !known(name))),
];

/** Puts values in, once: braces inside a value stay what they are. A field without a value stays in braces. */
export function fill(text: string, values: MergeValues): string {
  return text.replace(field, (whole, name: string) => {
    const value = known(name) ? values[name] : undefined;
    return value === undefined ? whole : oneLine(value);
  });
}

/** @throws ProblemError invalid-input, naming the fields that there are */
export function assertFields(texts: Readonly<Record<string, string>>): void {
  const errors = Object.entries(texts).flatMap(([path, text]) =>
    unknownFields(text).map((name) => ({
      path,
      message: `{${name}} can’t be filled in. Use ${MERGE_FIELDS.map((f) => `{${f}}`).join(', ')}, or leave the braces out.`,
    })),
  );
  if (errors.length > 0) throw problem('invalid-input', errors[0]?.message, { errors });
}
