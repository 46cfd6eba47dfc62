import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{contract,recorder,server,web,tests,torture,scripts}/**/*.test.ts'],
          exclude: ['server/**/*.slice.test.ts', 'tests/slices/**', 'tests/long/**'],
          environment: 'node',
          // Style sheets that somebody reads as a text are texts here too.
          css: { include: [/\.css\?raw$/] },
          // Nobody waits this long on a quiet machine; a busy one must not fail for being busy.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'slices',
          include: ['server/**/*.slice.test.ts', 'tests/slices/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/postgres.global.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          environment: 'node',
          testTimeout: 240_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30 * 60_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
