import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['**/*.test.{ts,tsx}'], exclude: ['node_modules', '.output', 'e2e'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
