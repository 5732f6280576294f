/** Claims from elsewhere come in word for word with who made them; what is bad is named, and the rest is kept. */
import { describe, expect, it } from 'vitest';
import { checkPack } from '../claims/check';
import { parsePack } from '../claims/parse';
import { importFiles } from './import';

const review = (over: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'The bridge is shut for good.',
  url: 'https://checks.example/bridge',
  datePublished: '2025-03-04',
  author: { '@type': 'Organization', name: 'Checks & Co' },
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: '5', worstRating: '1', alternateName: 'Half true' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Ada Moor', jobTitle: 'Mayor' },
    datePublished: '2025-03-01',
    firstAppearance: { '@type': 'Article', url: 'https://news.example/a' },
    appearance: [{ '@type': 'SocialMediaPosting', url: 'https://posts.example/1' }, { url: 'no address' }],
  },
  ...over,
});
const json = (value: unknown) => JSON.stringify(value);
const name = { id: 'imported', title: 'Imported', license: 'not stated' };
const read = (text: string, file = 'file') => importFiles([{ name: file, text }], name);
const claimsOf = (text: string) => read(text).pack?.claims ?? [];

describe('ClaimReview', () => {
  it('becomes a claim with its speaker, where it was made, and the review word for word', () => {
    const { pack, rejected } = read(json(review()));
    expect(rejected).toEqual([]);
    expect(pack?.entities).toEqual([
      { id: expect.stringMatching(/^ada-moor-/), kind: 'person', name: 'Ada Moor', variants: [] },
    ]);
    const [claim] = pack?.claims ?? [];
    expect(claim).toMatchObject({
      text: 'The bridge is shut for good.',
      attribution: { kind: 'person', entity: pack?.entities[0]?.id, role: 'Mayor' },
      when: '2025-03-01',
      reviews: [{ rating: 'Half true', ratingValue: '1', bestRating: '5', worstRating: '1' }],
    });
    const source = (id: string | undefined) => pack?.sources.find((own) => own.id === id);
    expect(claim?.evidence.map((own) => source(own.source)?.url)).toEqual([
      'https://news.example/a',
      'https://posts.example/1',
    ]);
    expect(source(claim?.reviews[0]?.source)).toMatchObject({
      publisher: 'Checks & Co',
      url: 'https://checks.example/bridge',
      published: '2025-03-04',
    });
  });

  it.each<[string, unknown]>([
    ['in an array', [review()]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, review()] }],
    ['in a data feed', { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review()] }] }],
    ['in an article', { '@type': 'NewsArticle', review: [review()] }],
    ['of several types', review({ '@type': ['Review', 'https://schema.org/ClaimReview'] })],
    [
      'in parts that refer to each other',
      {
        '@graph': [
          review({ itemReviewed: { '@id': '#claim' } }),
          { '@id': '#claim', '@type': 'Claim', author: 'Ada Moor' },
        ],
      },
    ],
    [
      'about a creative work',
      review({ itemReviewed: { '@type': 'CreativeWork', author: [{ '@type': 'Person', name: 'Ada Moor' }] } }),
    ],
  ])('is found %s', (_name, document) => {
    expect(claimsOf(json(document)).map(({ text }) => text)).toEqual(['The bridge is shut for good.']);
  });

  it('is found in a page, beside blocks that are broken or of other kinds', () => {
    const page = `<!doctype html><title>Check</title><script type="application/ld+json">{"@type":</script>
      <script type='application/ld+json' data-x>${json(review())}</script><script>var a = 1</script>`;
    expect(claimsOf(page)).toHaveLength(1);
  });

  it('leaves empty what is not stated', () => {
    const [claim] = claimsOf(
      json({ '@type': 'ClaimReview', claimReviewed: 'It rains.', author: '', itemReviewed: null }),
    );
    expect(claim?.attribution).toEqual({ kind: 'unspecified' });
    expect(claim).not.toHaveProperty('when');
    expect(claim?.reviews).toEqual([{ source: expect.any(String) }]);
  });
});

it('reads responses of the Fact Check Tools, a review each', () => {
  const claimReview = [
    {
      publisher: { name: 'One', site: 'one.example' },
      url: 'https://one.example/a',
      textualRating: 'False',
      reviewDate: '2024-01-01',
      languageCode: 'en',
    },
    { publisher: { site: 'two.example' }, url: 'https://two.example/b', textualRating: 'Mostly false' },
  ];
  const { pack, merged } = read(
    json({ claims: [{ text: 'Cats bark.', claimant: 'Viral posts', claimReview }], nextPageToken: 'x' }),
  );
  expect(pack?.claims).toMatchObject([
    {
      attribution: { kind: 'unspecified', description: 'Viral posts' },
      reviews: [{ rating: 'False' }, { rating: 'Mostly false' }],
    },
  ]);
  expect(pack?.sources.map(({ publisher }) => publisher)).toEqual(['One', 'two.example']);
  expect(pack?.language).toBe('en');
  expect(merged).toBe(1);
});

describe('tables', () => {
  it('are read by their headings', () => {
    const [claim] = claimsOf(
      'Claim;Speaker;Verdict;Review URL\n"Cats; bark.";Ada;"""No"", they say";https://one.example/a\n',
    );
    expect(claim).toMatchObject({
      text: 'Cats; bark.',
      attribution: { description: 'Ada' },
      reviews: [{ rating: '"No", they say' }],
    });
  });

  it('are read by the columns that are named', () => {
    const columns = { claim: 'Aussage', rating: 'Urteil' };
    const { pack } = importFiles([{ name: 'a.csv', text: 'Aussage,Urteil\nKatzen bellen.,Falsch\n' }], name, columns);
    expect(pack?.claims).toMatchObject([{ text: 'Katzen bellen.', reviews: [{ rating: 'Falsch' }] }]);
  });
});

it('merges what is the same claim by the same claimant, and keeps both reviews', () => {
  const second = review({
    url: 'https://other.example/x',
    claimReviewed: 'The bridge  is shut for good',
    reviewRating: { alternateName: 'Wrong' },
  });
  const third = review({ itemReviewed: { author: { '@type': 'Person', name: 'Bo Lund' } } });
  const { pack, merged } = read(json([review(), review(), second, third]));
  expect(merged).toBe(2);
  expect(pack?.claims.map(({ reviews }) => reviews.map(({ rating }) => rating))).toEqual([
    ['Half true', 'Wrong'],
    ['Half true'],
  ]);
});

it.each<[string, unknown, string, string]>([
  ['no claim', review({ claimReviewed: undefined }), 'claimReviewed', 'is missing'],
  ['a claim that is no text', review({ claimReviewed: { a: 1 } }), 'claimReviewed', 'is missing'],
  ['a script for an address', review({ url: 'javascript:alert(1)' }), 'url', 'is no http or https address'],
  [
    'a rating without end',
    review({ reviewRating: { alternateName: 'x'.repeat(301) } }),
    'reviewRating > alternateName',
    'is longer than 300 characters',
  ],
  [
    'a date that is a list of objects',
    review({ datePublished: [{ '@value': { a: 1 } }] }),
    'datePublished',
    'is no text',
  ],
])('rejects a record with %s, says why, and keeps the others', (_name, bad, field, reason) => {
  const good = review({ claimReviewed: 'Another claim.' });
  const { pack, rejected } = read(json([bad, good]), 'feed.json');
  expect(rejected).toEqual([{ file: 'feed.json', record: 1, field, reason }]);
  expect(pack?.claims.map(({ text }) => text)).toEqual(['Another claim.']);
});

it.each([
  ['', 'is empty'],
  ['{"@type":', 'is not valid JSON'],
  ['{"@type": "Recipe"}', 'holds no claims'],
  ['<p>No markup</p>', 'holds no claims'],
  ['just words', 'holds no claims'],
])('says of %j that it %s', (text, reason) => {
  const { pack, rejected } = read(text, 'bad.txt');
  expect(pack).toBeUndefined();
  expect(rejected).toEqual([expect.objectContaining({ file: 'bad.txt', reason: expect.stringContaining(reason) })]);
});

it('makes packs that parse and agree with themselves, with the same ids on every import', () => {
  const text = json([review(), review({ claimReviewed: 'Міст закрито назавжди.', itemReviewed: undefined })]);
  const { pack } = read(text);
  const parsed = parsePack(pack, 'imported.json');
  const problems = checkPack(parsed, new Map()).filter(({ field }) => !field.endsWith('wordings'));
  expect(problems).toEqual([]);
  expect(read(text).pack).toEqual(pack);
});
