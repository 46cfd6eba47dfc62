import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { type Compiled, rightToLeftCatalogue, type Source } from '../../web/i18n/compile.ts';
import { root } from './server.ts';

/**
 * From here on the candidate's pages in this context speak the pseudo-locale that runs from right to left. The very files
 * that are shipped are used: only the English catalogue is another one when the browser asks for it, and its direction with it.
 */
export async function speakRightToLeft(context: BrowserContext): Promise<void> {
  const source = JSON.parse(readFileSync(join(root, 'web/i18n/candidate.en.json'), 'utf8')) as Source;
  const manifest = JSON.parse(readFileSync(join(root, 'dist/web/.vite/manifest.json'), 'utf8')) as Record<
    string,
    { file: string }
  >;
  const compiled: Compiled = rightToLeftCatalogue(source);
  const body = `export default JSON.parse(${JSON.stringify(JSON.stringify(compiled))});`;
  for (const part of ['first', 'rest']) {
    const file = manifest[`virtual:messages/candidate/en/${part}`]?.file;
    if (!file) throw new Error(`the build has no English catalogue for candidates (${part})`);
    await context.route(`**/${file}`, (route) =>
      route.fulfill({ contentType: 'text/javascript; charset=utf-8', body }),
    );
  }
}
