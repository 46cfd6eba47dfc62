import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { messageCatalogues } from './web/i18n/plugin.ts';
import { lighter } from './web/lighter.ts';
import { ownCopy } from './web/own-copy.ts';
import { precompress } from './web/precompress.ts';

/**
 * Two entries, no HTML: the server writes the pages and finds the files in `dist/web/.vite/manifest.json`.
 * Source maps stay out of the pages but lie beside the files, for whoever reads an error report.
 */
export default defineConfig({
  plugins: [ownCopy(), lighter(), messageCatalogues(), react(), tailwindcss(), precompress()],
  publicDir: false,
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: true,
    sourcemap: 'hidden',
    target: ['es2022', 'safari16.4', 'chrome111', 'firefox128'],
    modulePreload: { polyfill: false },
    // Fonts stay files: inlined ones would hold up the first paint.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { candidate: 'web/candidate/main.tsx', studio: 'web/studio/main.tsx' },
      output: {
        codeSplitting: {
          groups: [
            // Both apps stand on these, and they change least: one file that stays in the cache.
            {
              name: 'base',
              test: /vite\/preload-helper|web[\\/]i18n[\\/](runtime|formats)|@lingui[\\/]core[\\/]/,
            },
            // The only rules that both apps share. Where only later pages of one need them, they bring nothing of the other along.
            { name: 'choice', test: /contract[\\/]choice/ },
            { name: 'file-types', test: /contract[\\/]file-types/ },
            // What the welcome page needs, in one request instead of ten.
            {
              name: 'candidate-first',
              tags: ['$initial'],
              test: /web[\\/](candidate|ui[\\/]native)[\\/][^?]*$|node_modules[\\/]preact[\\/]/,
            },
            // All of the studio's pages together, as if there were no other that shares their parts.
            {
              name: 'studio-first',
              tags: ['$initial'],
              test: /web[\\/](studio|ui[\\/]studio)[\\/]|contract[\\/]|node_modules[\\/]/,
            },
          ],
        },
      },
    },
  },
});
