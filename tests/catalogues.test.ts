import { readdirSync, readFileSync } from 'node:fs';
import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { compileCatalogue, pseudoCatalogue, type Source } from '../web/i18n/compile.ts';

const folder = new URL('../web/i18n/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Source;
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const apps = [...new Set(files.map((file) => file.split('.')[0] ?? ''))];

/** The placeholders of a compiled message, those inside plurals too; a plural's own name with its kind. */
function placeholders(message: CompiledMessage): string[] {
  const found = new Set<string>();
  const walk = (tokens: CompiledMessage) => {
    for (const token of tokens) {
      if (typeof token === 'string') continue;
      const [name, type, format] = token;
      found.add(type ? `${name}:${type}` : name);
      if (format && typeof format === 'object') {
        for (const inner of Object.values(format)) if (Array.isArray(inner)) walk(inner as CompiledMessage);
      }
    }
  };
  walk(message);
  return [...found].sort();
}

describe.each(apps)('catalogue %s', (app) => {
  const english = compileCatalogue(read(`${app}.en.json`));

  it('has every text in German too, and none more', () => {
    expect(Object.keys(read(`${app}.de.json`)).sort()).toEqual(Object.keys(english).sort());
  });

  it('asks for the same values in every language, the pseudo-locale included', () => {
    const want = Object.fromEntries(Object.entries(english).map(([id, message]) => [id, placeholders(message)]));
    for (const other of [compileCatalogue(read(`${app}.de.json`)), pseudoCatalogue(read(`${app}.en.json`))]) {
      for (const [id, message] of Object.entries(other))
        expect({ [id]: placeholders(message) }).toEqual({ [id]: want[id] });
    }
  });

  it('is written as people write: no straight quotes, no three dots, no exclamation marks, nothing empty', () => {
    for (const language of ['en', 'de']) {
      for (const [id, text] of Object.entries(read(`${app}.${language}.json`))) {
        expect(text.trim(), id).not.toBe('');
        expect(text, id).not.toMatch(/\.\.\.|!|"|[a-z]'[a-z]/i);
      }
    }
  });
});

it('refuses a message that is not well formed, by its id', () => {
  expect(() => compileCatalogue({ 'bad.one': '{n, plural, one {x}' })).toThrow(/bad\.one/);
});
