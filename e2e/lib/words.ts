import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setupI18n } from '@lingui/core';
import { compileCatalogue, rightToLeftCatalogue } from '../../web/i18n/compile.ts';
import { root } from './server.ts';

/** `rtl` is English in letters that run the other way: see right-to-left.ts. */
export type Language = 'en' | 'de' | 'rtl';
type Values = Record<string, string | number>;

/** What a page says, by the text's id, so that a story can be told in every language. @throws Error for an id that there is none of */
export function words(app: 'candidate' | 'studio', language: Language): (id: string, values?: Values) => string {
  const spoken = language === 'rtl' ? 'en' : language;
  const source = JSON.parse(readFileSync(join(root, `web/i18n/${app}.${spoken}.json`), 'utf8'));
  const i18n = setupI18n();
  i18n.load(spoken, language === 'rtl' ? rightToLeftCatalogue(source) : compileCatalogue(source));
  i18n.activate(spoken);
  return (id, values) => {
    if (!Object.hasOwn(source, id)) throw new Error(`${app}.${language}.json has no ${id}`);
    return i18n._(id, values);
  };
}
