import type { Plugin } from 'vite';

const wants = /web[\\/]studio[\\/]design[\\/]/;
const shared = /web[\\/]ui[\\/]native[\\/]\w+\.tsx$/;
const mark = '?copy';

/**
 * The page that shows the look gets the candidate's components as a copy of its own. Sharing them would take them out of the
 * file that a candidate waits for: one more request, and bytes for exports that nobody there needs.
 */
export function ownCopy(): Plugin {
  return {
    name: 'vorab-own-copy',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || !(wants.test(importer) || importer.endsWith(mark))) return null;
      const found = await this.resolve(source, importer.replace(mark, ''), { ...options, skipSelf: true });
      return found && shared.test(found.id) ? { ...found, id: found.id + mark } : found;
    },
  };
}
