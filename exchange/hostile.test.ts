/** Whatever comes in: it ends, it throws nothing but what is meant for the reader, and what comes out is a sound pack. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack as packSchema } from '../claims/pack';
import { toClaimReviews } from './claim-review';
import { importFiles } from './import';

const name = { id: 'hostile', title: 'Hostile', license: 'not stated' };
const read = (text: string, columns?: object) => importFiles([{ name: 'file', text }], name, columns);
const review = (over: object) => ({ '@type': 'ClaimReview', claimReviewed: 'It rains.', ...over });

function expectSound(text: string): void {
  const { pack, rejected } = read(text);
  if (pack) expect(packSchema.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
  else expect(rejected.length).toBeGreaterThan(0);
}

it('any JSON', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 6 }), expectSound));
});

it('any value in any field of a review', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  const fields = [
    'claimReviewed',
    'url',
    'author',
    'publisher',
    'datePublished',
    'reviewRating',
    'itemReviewed',
    '@id',
  ];
  const record = fc.record(Object.fromEntries(fields.map((field) => [field, value])), { requiredKeys: [] });
  fc.assert(fc.property(record, (over) => expectSound(JSON.stringify([review(over), review({})]))));
});

it('any text as a table, whatever its columns', () => {
  const row = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', ',', ';', '\t', '\n', '\r')));
  fc.assert(
    fc.property(fc.array(row), (rows) => expectSound(`claim,rating\n${rows.map((own) => own.join(',')).join('\n')}`)),
  );
});

it('any text as a page', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      expectSound(`<html><script type="application/ld+json">${text}</script>${JSON.stringify(review({}))}`),
    ),
  );
});

describe('by name', () => {
  const deep = (open: string, close: string, inner = '') => open.repeat(100_000) + inner + close.repeat(100_000);
  it.each<[string, string]>([
    ['an array within an array, and so on', deep('[', ']')],
    ['an object within an object, and so on', deep('{"a":', '}', '1')],
    ['a review far within', deep('[', ']', JSON.stringify(review({})))],
    [
      'keys of prototypes',
      '{"@type":"ClaimReview","claimReviewed":"It rains.","__proto__":{"polluted":1},"constructor":{"a":1}}',
    ],
    ['a table with keys of prototypes', '__proto__,constructor,claim\na,b,It rains.\n'],
    ['ten million letters in a claim', JSON.stringify(review({ claimReviewed: 'x'.repeat(10_000_000) }))],
    ['ten million letters in a name', JSON.stringify(review({ author: { name: 'x'.repeat(10_000_000) } }))],
    ['ten million spaces', JSON.stringify(review({ claimReviewed: ' '.repeat(10_000_000) }))],
    ['the same review a hundred thousand times', JSON.stringify(Array.from({ length: 100_000 }, () => review({})))],
    ['half a character', JSON.stringify(review({ claimReviewed: 'a\ud800b', author: { name: '\udfff' } }))],
    ['bait for regular expressions in a page', '<script '.repeat(200_000)],
    ['half a tag, over and over', '<script type='.repeat(200_000)],
    ['scripts without an end', '<script type="application/ld+json">'.repeat(50_000)],
    ['quotes without an end', `claim,rating\n${'"a'.repeat(500_000)}`],
    [
      'ids that point to each other',
      JSON.stringify([review({ itemReviewed: { '@id': 'a' } }), { '@id': 'a', author: { '@id': 'a' } }]),
    ],
  ])('%s', (_name, text) => {
    expectSound(text);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('markup in every field stays text', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const { pack } = read(
      JSON.stringify(review({ claimReviewed: evil, author: { name: evil }, reviewRating: { alternateName: evil } })),
    );
    expect(pack?.claims[0]).toMatchObject({ text: evil, context: [], reviews: [{ rating: evil }] });
    expect(JSON.parse(toClaimReviews(pack as NonNullable<typeof pack>))['@graph'][0].claimReviewed).toBe(evil);
  });
});
