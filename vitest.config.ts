import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['cms/**/*.test.ts', 'site/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          sequence: { groupOrder: 0 },
          // Some build a site or start a press; a machine with other work must not fail them.
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/prepare.ts'],
          // Each file boots the real CMS, often a press and a browser, and waits for them: two at a time fill two cores.
          maxWorkers: 2,
          pool: 'forks',
          sequence: { groupOrder: 1 },
          // How long something takes is the benchmarks' question; a slow machine must not fail a test.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 120_000 } },
        },
      },
    ],
  },
});
