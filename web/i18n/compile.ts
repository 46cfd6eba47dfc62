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

/** The pseudo-locale: shows what is not translatable (no accents), too tight (cut) or glued together (brackets). */
export function pseudoCatalogue(english: Source): Compiled {
  const compiled = compileCatalogue(english, pseudoText);
  for (const message of Object.values(compiled)) {
    message.unshift('[');
    message.push(']');
  }
  return compiled;
}
