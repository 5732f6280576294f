import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules', '.output', 'e2e'],
    // Property tests on a busy machine.
    testTimeout: 30_000,
    setupFiles: ['i18n/english.setup.ts', ...(process.env.TALLY ? ['scripts/reliability/count-inputs.ts'] : [])],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
