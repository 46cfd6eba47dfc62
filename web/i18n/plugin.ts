import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compileCatalogue, pseudoCatalogue, type Source } from './compile.ts';

const prefix = 'virtual:messages/';

/**
 * `import messages from 'virtual:messages/<app>/<language>'` gives the compiled catalogue, so that the page carries
 * no ICU parser. `pseudo` is made from English.
 */
export function messageCatalogues(): Plugin {
  return {
    name: 'vorab-message-catalogues',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const [app, language] = id.slice(prefix.length + 1).split('/');
      const pseudo = language === 'pseudo';
      const file = fileURLToPath(new URL(`./${app}.${pseudo ? 'en' : language}.json`, import.meta.url));
      this.addWatchFile(file);
      const source = JSON.parse(readFileSync(file, 'utf8')) as Source;
      const compiled = JSON.stringify(pseudo ? pseudoCatalogue(source) : compileCatalogue(source));
      return { code: `export default JSON.parse(${JSON.stringify(compiled)});`, moduleType: 'js' };
    },
  };
}
