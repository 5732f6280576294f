/** Adds up the reports of the test runners. What did not run did not pass. */
import * as z from 'zod/mini';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Shown when something failed. */
  readonly output?: string;
}

const vitestReport = z.object({
  numTotalTests: z.number(),
  numPassedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** A file that crashes before its first test counts as one failure. */
export function countVitest(json: unknown): Outcome {
  const { numTotalTests, numPassedTests, testResults } = vitestReport.parse(json);
  const crashed = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + crashed };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

export function countPlaywright(json: unknown): Outcome {
  const { stats, errors } = playwrightReport.parse(json);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}
