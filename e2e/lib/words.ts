import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setupI18n } from '@lingui/core';
import { compileCatalogue } from '../../web/i18n/compile.ts';
import { root } from './server.ts';

export type Language = 'en' | 'de';
type Values = Record<string, string | number>;

/** What a page says, by the text's id, so that a story can be told in every language. @throws Error for an id that there is none of */
export function words(app: 'candidate' | 'studio', language: Language): (id: string, values?: Values) => string {
  const source = JSON.parse(readFileSync(join(root, `web/i18n/${app}.${language}.json`), 'utf8'));
  const i18n = setupI18n();
  i18n.load(language, compileCatalogue(source));
  i18n.activate(language);
  return (id, values) => {
    if (!Object.hasOwn(source, id)) throw new Error(`${app}.${language}.json has no ${id}`);
    return i18n._(id, values);
  };
}
