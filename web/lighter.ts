import type { Plugin } from 'vite';

const candidates = /web[\\/](candidate|ui[\\/]native)[\\/][^?]*$/;
const instead: Readonly<Record<string, string>> = {
  react: 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
};

/**
 * The candidate's pages are drawn by Preact in React's place: the same components and types, with 11 kB where React brings 57 (docs/adr/).
 * Everything else stays with React, which the studio's controls need.
 */
export function lighter(): Plugin {
  return {
    name: 'vorab-lighter',
    enforce: 'pre',
    resolveId(source, importer, options) {
      const other = importer && candidates.test(importer) ? instead[source] : undefined;
      return other ? this.resolve(other, importer, { ...options, skipSelf: true }) : null;
    },
  };
}
