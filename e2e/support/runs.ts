/**
 * How often a property is tried: `FUZZ=50 npx vitest run fuzz` tries fifty times as often. A failure prints its seed;
 * `FUZZ_SEED` begins with it again.
 */
export function runs(usual: number): { numRuns: number; seed?: number } {
  const { FUZZ, FUZZ_SEED } = process.env;
  const numRuns = Math.ceil(usual * Number(FUZZ ?? 1));
  return FUZZ_SEED === undefined ? { numRuns } : { numRuns, seed: Number(FUZZ_SEED) };
}
