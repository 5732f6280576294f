/** The words on record, said by the wrong person: told, but never taken for the claim. */
import { describe, expect, it } from 'vitest';
import { compileIndex, openMatcher } from './engine';
import { alone, bridgePack, bridgePage } from './fixtures';

const spoken = {
  ...bridgePack,
  claims: bridgePack.claims.map((claim) =>
    claim.id === 'bridge-opens-in-june'
      ? { ...claim, quotation: 'We shall walk dry-shod to Tolland before the summer is out' }
      : claim,
  ),
};
const matcher = openMatcher([compileIndex(spoken)]);

async function found(text: string) {
  const matches = await matcher.match([alone(text)], bridgePage, 0.5);
  return matches.map(({ kind, claimId, explanation }) => ({
    kind,
    claim: claimId.replace(/^.*\//, ''),
    saidBy: explanation.saidBy,
  }));
}

describe('a quotation on record', () => {
  it.each([
    ['“We shall walk dry-shod to Tolland before the summer is out,” said Odo Brandt.', 'Odo Brandt'],
    ['Ilse Varga declared: “We shall walk dry-shod to Tolland before the summer is out.”', 'Ilse Varga'],
  ])('in another mouth is told apart: %s', async (text, saidBy) => {
    expect(await found(text)).toEqual([{ kind: 'misattributed', claim: 'bridge-opens-in-june', saidBy }]);
  });

  it.each([
    '“We shall walk dry-shod to Tolland before the summer is out,” said Marta Quill.',
    'Brandt recalled how Mayor Quill had said: “We shall walk dry-shod to Tolland before the summer is out.”',
    '“We shall walk dry-shod to Tolland before the summer is out,” she said.',
  ])('stays the claim: %s', async (text) => {
    expect(await found(text)).toEqual([{ kind: 'verbatim', claim: 'bridge-opens-in-june', saidBy: undefined }]);
  });

  it('of which only a few words stand there is nobody else’s', async () => {
    expect(await found('“Before the summer is out we shall sail to Bergen,” said Odo Brandt.')).toEqual([]);
  });
});
