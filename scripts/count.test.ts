/** What did not run is never counted as passed. */
import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './count';

describe('counting', () => {
  it('takes skipped unit tests and crashed files for failures', () => {
    const testResults = [
      { status: 'passed', assertionResults: [{}, {}, {}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ];
    const report = { numTotalTests: 4, numPassedTests: 2, numPendingTests: 1, testResults };
    expect(countVitest(report)).toEqual({ passed: 2, failed: 3 });
  });

  it('takes flaky and skipped browser tests and global errors for failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 1 };
    expect(countPlaywright({ stats, errors: [{ message: 'setup' }] })).toEqual({ passed: 5, failed: 4 });
  });

  it('does not believe a report that says nothing', () => {
    expect(() => countVitest({})).toThrow();
    expect(() => countPlaywright(null)).toThrow();
  });
});
