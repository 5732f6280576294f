import { defineConfig } from 'vitest/config';

/** Rooms whose tests put browser, database or clock in place of the real ones for whole modules. */
const STAND_INS = '{entrypoints,faults,listing,messaging,network,storage}/**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    exclude: ['node_modules', '.output', 'e2e'],
    // Nobody works beside a run: it may have every core.
    maxWorkers: '100%',
    // What several tests need and takes its time is made once, before any of them.
    globalSetup: 'scripts/compiled-pack.setup.ts',
    // Property tests on a busy machine.
    testTimeout: 30_000,
    setupFiles: ['i18n/english.setup.ts', ...(process.env.TALLY ? ['scripts/reliability/count-inputs.ts'] : [])],
    projects: [
      { extends: true, test: { name: 'isolated', include: [STAND_INS] } },
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [STAND_INS],
          // To load the modules again for every file takes longer than most tests.
          isolate: false,
          pool: 'threads',
        },
      },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
