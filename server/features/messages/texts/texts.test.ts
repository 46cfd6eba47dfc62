import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The values that a text asks for, those inside plurals and choices too. */
function asked(message: CompiledMessage, found = new Set<string>()): string[] {
  for (const token of message) {
    if (typeof token === 'string') continue;
    found.add(token[0]);
    const format: unknown = token[2];
    if (format && typeof format === 'object') {
      for (const inner of Object.values(format)) if (Array.isArray(inner)) asked(inner as CompiledMessage, found);
    }
  }
  return [...found].sort();
}
const values = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, asked(compileMessageOrThrow(text))]));

describe('the texts of mails', () => {
  it('are all there in German, and ask for the same values', () => {
    expect(values(de)).toEqual(values(en));
  });

  it('are written as people write', () => {
    for (const [id, text] of [...Object.entries(en), ...Object.entries(de)]) {
      expect(text, id).not.toMatch(/\.\.\.|!|"|[a-z]'[a-z]|^\s*$/i);
    }
  });
});
