import type { Plugin } from 'vite';

const wants = /web[\\/]studio[\\/]/;
const shared = /web[\\/]ui[\\/]native[\\/]\w+\.tsx$/;
const mark = '?copy';

/**
 * The studio gets the candidate's components that it shows or uses as a copy of its own. Sharing them would take them out of the file that a
 * candidate waits for: one more request, and bytes for exports that nobody there needs. And they are drawn by another library (lighter.ts).
 */
export function ownCopy(): Plugin {
  return {
    name: 'vorab-own-copy',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      // Packages are the importer's own affair: which one draws it is decided by who asks.
      if (!importer || !source.startsWith('.') || !(wants.test(importer) || importer.endsWith(mark))) return null;
      const found = await this.resolve(source, importer.replace(mark, ''), { ...options, skipSelf: true });
      return found && shared.test(found.id) ? { ...found, id: found.id + mark } : found;
    },
  };
}
