/** A claim is found by whatever words of it a reader remembers. */
import { expect, it } from 'vitest';
import { pack as packSchema } from '../claims/pack';
import { claimFinder } from './find-text';

const pack = packSchema.parse({
  format: 1,
  id: 'town',
  title: 'Town',
  version: '1.0.0',
  language: 'en',
  license: 'CC0-1.0',
  sources: [
    { id: 'gazette', title: 'Bridge to reopen', publisher: 'The Gazette' },
    { id: 'check', publisher: 'Checks & Co' },
  ],
  entities: [{ id: 'moor', kind: 'person', name: 'Ada Møör', variants: ['Mayor Moor'] }],
  claims: [
    {
      id: 'bridge',
      text: 'The bridge reopens in May.',
      attribution: { kind: 'person', entity: 'moor', role: 'mayor' },
      occasion: 'at the opening of the fair',
      speech: 'direct',
      quotation: 'We cross again in May',
      evidence: [{ source: 'gazette' }],
      reviews: [{ source: 'check', rating: 'Half true' }],
    },
    {
      id: 'rain',
      text: 'It rains.',
      attribution: { kind: 'newsroom' },
      speech: 'statement',
      evidence: [{ source: 'gazette' }],
    },
  ],
});
const found = (words: string) => pack.claims.filter(claimFinder(words, pack)).map(({ id }) => id);

it.each([
  ['bridge', ['bridge', 'rain']],
  ['BRIDGE reopens', ['bridge']],
  ['cross again', ['bridge']],
  ['møor', ['bridge']],
  ['mayor may', ['bridge']],
  ['fair', ['bridge']],
  ['half checks', ['bridge']],
  ['gazette rain', ['rain']],
  ['rain bridge snow', []],
  ['', ['bridge', 'rain']],
])('%j finds %j', (words, ids) => expect(found(words)).toEqual(ids));
