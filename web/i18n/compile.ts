import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

/** A catalogue as people write it: id → ICU message. */
export type Source = Record<string, string>;
export type Compiled = Record<string, CompiledMessage>;

/** Compiles ICU messages for the runtime. Throws with the id of the first that is not well formed. */
export function compileCatalogue(source: Source, mapText?: (text: string) => string): Compiled {
  const compiled: Compiled = {};
  for (const [id, message] of Object.entries(source)) {
    try {
      compiled[id] = compileMessageOrThrow(message, mapText);
    } catch (error) {
      throw new Error(`Message ${id} is not well formed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return compiled;
}

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = [...'àƀçđéƒĝĥîĵķļɱñôþɋŕšťûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÔÞɊŔŠŤÛṼŴẊÝŽ'];

/** Accents on every letter and 35 % more length. Placeholders never come through here. */
export function pseudoText(text: string): string {
  const letters = text.replace(/[a-zA-Z]/g, (letter) => accented[plain.indexOf(letter)] ?? letter);
  return letters + '·'.repeat(Math.ceil(text.trim().length * 0.35));
}

/** The text that says which way a catalogue is written: `ltr` or `rtl`. */
export const direction = 'app.direction';

/**
 * Sets apart (Unicode's FSI … PDI) every value that is put into a text: in one written from right to left, a Latin name, an
 * address or a number keeps its own order and does not drag the full stop behind it along. Done when catalogues are built, so
 * that pages need no code for it.
 */
export function isolated(compiled: Compiled): Compiled {
  const apart = (tokens: CompiledMessage): CompiledMessage =>
    tokens.flatMap((token) => {
      if (typeof token === 'string') return [token];
      const [name, kind, format] = token;
      if (!format || typeof format === 'string' || (kind !== 'plural' && kind !== 'selectordinal' && kind !== 'select'))
        return ['\u2068', token, '\u2069'];
      const cases = Object.entries(format).map(([key, inner]) => [
        key,
        Array.isArray(inner) ? apart(inner as CompiledMessage) : inner,
      ]);
      return [[name, kind, Object.fromEntries(cases)] as (typeof tokens)[number]];
    });
  return Object.fromEntries(Object.entries(compiled).map(([id, message]) => [id, apart(message)]));
}

/** Hebrew letters, one for each of the alphabet: nothing to read, but written from right to left as the real ones are. */
const leftward = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => String.fromCodePoint(0x5d0 + plain.indexOf(letter.toLowerCase())));

/** The other pseudo-locale: English in letters that run from right to left, for looking at pages in tests. It is in no build. */
export function rightToLeftCatalogue(english: Source): Compiled {
  return { ...isolated(compileCatalogue(english, leftward)), ...(english[direction] && { [direction]: ['rtl'] }) };
}

/** The pseudo-locale: shows what is not translatable (no accents), too tight (cut) or glued together (brackets). */
export function pseudoCatalogue(english: Source): Compiled {
  const { [direction]: _, ...words } = english;
  const compiled = compileCatalogue(words, pseudoText);
  for (const message of Object.values(compiled)) {
    message.unshift('[');
    message.push(']');
  }
  return { ...compiled, ...(english[direction] && { [direction]: [english[direction]] }) };
}
