import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** As many at a time as there are cores, so that none is idle; not more than four, for each may hold a CMS and a browser. */
const maxWorkers = Math.min(4, Math.max(2, availableParallelism()));

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['cms/**/*.test.ts', 'site/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          maxWorkers,
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
          maxWorkers,
          pool: 'forks',
          sequence: { groupOrder: 1 },
          // How long something takes is the benchmarks' question; a slow machine must not fail a test.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 120_000 } },
          // There a machine is shared, and a browser may be overtaken by its page; what is wrong is wrong twice. The
          // report names what needed it, and here nothing is tried again.
          retry: process.env['CI'] === 'true' ? 1 : 0,
        },
      },
    ],
  },
});
