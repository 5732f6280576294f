import { expect, it } from 'vitest';
import type { Pack } from '../claims/pack';
import { readBackup, writeBackup } from './backup';
import { importFiles } from './import';

const text = JSON.stringify({
  '@type': 'ClaimReview',
  claimReviewed: 'It rains.',
  reviewRating: { alternateName: 'True' },
});
const pack = importFiles([{ name: 'a', text }], { id: 'own', title: 'Own', license: 'not stated' }).pack as Pack;
const backup = { settings: { enabled: false }, packs: [pack] };

it('comes back as it was written', () => {
  expect(readBackup(writeBackup(backup), 'backup.json')).toEqual(backup);
});

it.each([
  ['{', 'backup.json: is not valid JSON'],
  ['{"claimlight":"pack"}', 'backup.json: is no backup of Claimlight'],
  [writeBackup({ ...backup, packs: [{ ...pack, title: '' }] }), 'backup.json: pack 1: title: '],
])('is refused whole where something is wrong: %s', (bad, message) => {
  expect(() => readBackup(bad, 'backup.json')).toThrow(message);
});
