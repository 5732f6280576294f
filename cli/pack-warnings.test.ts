/** A pack’s maker is told of claims that say the same or fire on ordinary text. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Pack } from '../claims/pack';
import { parsePackText } from '../claims/parse';
import { barePack, bridgePack } from '../matching/fixtures';
import { warningsOf } from './pack-warnings';

const told = async (pack: Pack, lines?: readonly string[]) =>
  (await warningsOf(pack, lines)).map(({ field, reason }) => `${field}: ${reason}`).join('\n');

it('tells which claims say the same, unless they are related', async () => {
  const [first] = barePack.claims;
  if (!first) throw new Error('incomplete fixture');
  const twin = { ...first, id: 'twin' };
  const pack = { ...barePack, claims: [...barePack.claims, twin] };
  expect(await told(pack)).toMatch(/claims\[\d+\] \(twin\) > text: .* is taken for .*; tell the two apart/);
  const relations = [{ type: 'repeats' as const, claim: first.id }];
  const related = pack.claims.map((claim) => (claim.id === 'twin' ? { ...twin, relations } : claim));
  expect(await told({ ...pack, claims: related })).not.toContain('(twin)');
});

it('tells which claims fire on ordinary text', async () => {
  const [claim] = bridgePack.claims;
  const lines = ['The bakery opens at seven.', ...(claim?.wordings.slice(0, 1) ?? [])];
  expect(await told(bridgePack, lines)).toContain(
    `(${claim?.id}): is found in 1 lines of ordinary text: “${lines[1]}”`,
  );
  expect(await told(bridgePack, lines.slice(0, 1))).not.toContain('ordinary text');
});

it('has little to say of the bundled pack', async () => {
  const pack = parsePackText(readFileSync('packs/istanbul-talks.json', 'utf8'), 'istanbul-talks.json');
  const few = { ...pack, claims: pack.claims.map((claim) => ({ ...claim, wordings: claim.wordings.slice(0, 8) })) };
  expect((await warningsOf(few)).length).toBeLessThan(40);
});
