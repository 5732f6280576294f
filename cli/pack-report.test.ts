/** The report on a pack judges each wording and contrast by claims that have not learned from it. */
import { expect, it } from 'vitest';
import { bridgePack } from '../matching/fixtures';
import { reportLines, reportPack } from './pack-report';

const reports = await reportPack(bridgePack);

it('judges every wording and contrast of every claim', () => {
  expect(reports.map(({ id }) => id)).toEqual(bridgePack.claims.map(({ id }) => id));
  for (const [at, { wordings, contrasts, missed, taken, weights }] of reports.entries()) {
    const claim = bridgePack.claims[at];
    expect([wordings, contrasts]).toEqual([claim?.wordings.length, claim?.contrasts.length]);
    for (const text of missed) expect(claim?.wordings).toContain(text);
    expect(taken.length).toBeLessThanOrEqual(contrasts);
    expect(weights).toBeGreaterThan(0);
  }
});

it('does not ask a claim about what it has learned', async () => {
  const [claim] = bridgePack.claims;
  if (!claim) throw new Error('the fixture has no claims');
  const strange = 'Zebras graze on the moon beneath green rain.';
  const [report] = await reportPack({ ...bridgePack, claims: [{ ...claim, wordings: [...claim.wordings, strange] }] });
  expect(report?.missed).toContain(strange);
});

it('tells what all claims come to', () => {
  expect(reportLines(reports).at(-1)).toMatch(/^all 6 claims: miss \d+ of 30 wordings, take \d+ of 14 contrasts/);
});
