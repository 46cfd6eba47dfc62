import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compileCatalogue, direction, isolated, pseudoCatalogue, type Source } from './compile.ts';

const prefix = 'virtual:messages/';

/** Which texts (by the first word of their id) come first; the rest of the app's catalogue comes with the pages that need it. */
const comesFirst: Record<string, (word: string) => boolean> = {
  candidate: (word) => ['app', 'page', 'welcome', 'fact'].includes(word),
  // Nobody needs the words of the page that shows the look but whoever looks at it.
  studio: (word) => word !== 'design',
};

/**
 * `import messages from 'virtual:messages/<app>/<language>'` gives the compiled catalogue, so that the page carries
 * no ICU parser; with `/first` or `/rest` behind it, one part of it. `pseudo` is made from English.
 */
export function messageCatalogues(): Plugin {
  return {
    name: 'vorab-message-catalogues',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const [app = '', language, part] = id.slice(prefix.length + 1).split('/');
      const pseudo = language === 'pseudo';
      const file = fileURLToPath(new URL(`./${app}.${pseudo ? 'en' : language}.json`, import.meta.url));
      this.addWatchFile(file);
      const all = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Source);
      const isFirst = (textId: string) => comesFirst[app]?.(textId.split('.')[0] ?? '') ?? false;
      const source = Object.fromEntries(part ? all.filter(([textId]) => isFirst(textId) === (part === 'first')) : all);
      const turned = all.some(([textId, text]) => textId === direction && text === 'rtl');
      const plain = pseudo ? pseudoCatalogue(source) : compileCatalogue(source);
      const compiled = JSON.stringify(turned ? isolated(plain) : plain);
      return { code: `export default JSON.parse(${JSON.stringify(compiled)});`, moduleType: 'js' };
    },
  };
}
