/** A backup comes back whole, and adding one loses nothing that is here. */
import { describe, expect, it } from 'vitest';
import type { Pack } from '../claims/pack';
import { addSaved, readBackup, writeBackup } from './backup';
import { importFiles } from './import';

const text = JSON.stringify({
  '@type': 'ClaimReview',
  claimReviewed: 'It rains.',
  reviewRating: { alternateName: 'True' },
});
const pack = importFiles([{ name: 'a', text }], { id: 'own', title: 'Own', license: 'not stated' }).pack as Pack;
const backup = {
  settings: { enabled: false },
  subscriptions: { own: { url: 'https://a.test' } },
  dismissed: [{ claim: 'own/a', sentence: 'A.', site: 'a.test' }],
  packs: [pack],
};

it('comes back as it was written', () => {
  expect(readBackup(writeBackup(backup), 'backup.json')).toEqual(backup);
});

it('may be from before there were subscriptions and hidden marks', () => {
  const { subscriptions: _none, dismissed: _neither, ...older } = backup;
  expect(readBackup(JSON.stringify({ claimlight: 'backup', format: 1, ...older }), 'old.json').packs).toEqual([pack]);
});

describe('a saved pack', () => {
  const [claim] = pack.claims;
  const other = { ...pack, claims: [{ ...claim, id: 'other' }] } as Pack;
  const own = (from: Pack): Pack => ({ ...from, id: 'my-claims' });

  it('is added where there is none', () => {
    expect(addSaved(pack, undefined)).toEqual({ fate: 'added', pack });
  });
  it('of claims that readers collect is kept together with what is here', () => {
    const { fate, pack: merged } = addSaved(own(pack), own(other));
    expect([fate, merged?.claims.map(({ id }) => id)]).toEqual(['merged', ['other', claim?.id]]);
  });
  it.each([
    ['1.0.0', '1.0.0', 'kept'],
    ['1.0.9', '1.0.10', 'kept'],
    ['2.0.0', '1.9.9', 'updated'],
    ['1.1.0', '1.0.5', 'updated'],
  ])('of version %s, with %s here, is %s', (saved, here, fate) => {
    const newer = { ...other, version: saved };
    expect(addSaved(newer, { ...pack, version: here })).toEqual(fate === 'kept' ? { fate } : { fate, pack: newer });
  });
});

it.each([
  ['{', 'backup.json: is not valid JSON'],
  ['{"claimlight":"pack"}', 'backup.json: is no backup of Claimlight'],
  [writeBackup({ ...backup, packs: [{ ...pack, title: '' }] }), 'backup.json: pack 1: title: '],
])('is refused whole where something is wrong: %s', (bad, message) => {
  expect(() => readBackup(bad, 'backup.json')).toThrow(message);
});
