/** What is wrong in a pack is named with its place and its reason, and a sound pack is left in peace. */
import { describe, expect, it } from 'vitest';
import { checkPack } from './check';
import { parsePack } from './parse';

const document = 'Ada told us: “It will,” she said, “rain on Monday.” Others expect sun. Others expect sun.';

const wordings = ['One way.', 'Another way.', 'A third.', 'A fourth.', 'A fifth.'];

function selector(exact: string, prefix = '', suffix = '') {
  return { source: 'article', selector: { type: 'TextQuoteSelector', exact, prefix, suffix } };
}

function makeClaim(id: string, change: object = {}) {
  return {
    id,
    text: `Claim ${id}.`,
    attribution: { kind: 'newsroom' },
    speech: 'statement',
    evidence: [selector('Ada told us')],
    wordings,
    ...change,
  };
}

function check(claims: readonly object[], change: object = {}, documents = new Map([['article', document]])) {
  const pack = parsePack(
    {
      format: 1,
      id: 'weather',
      title: 'Weather',
      version: '1.0.0',
      language: 'en',
      license: 'CC0-1.0',
      sources: [{ id: 'article', document: 'article.txt' }],
      entities: [
        { id: 'ada', kind: 'person', name: 'Ada' },
        { id: 'agency', kind: 'organisation', name: 'Agency' },
      ],
      claims,
      ...change,
    },
    'weather.json',
  );
  return checkPack(pack, documents).map(({ field, reason }) => `${field}: ${reason}`);
}

const sound = makeClaim('rain', {
  attribution: { kind: 'person', entity: 'ada' },
  addressee: { description: 'us' },
  reportedBy: [{ entity: 'agency' }],
  speech: 'direct',
  quotation: 'It will rain … Monday.',
  evidence: [selector('“It will,” she said, “rain on Monday.”', 'us: ', ' Others')],
  relations: [{ type: 'contradicts', claim: 'sun' }],
});
const other = makeClaim('sun', { relations: [{ type: 'contradicts', claim: 'rain' }] });

describe('checkPack', () => {
  it('finds nothing wrong with a sound pack', () => {
    expect(check([sound, other])).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['person without entity', { attribution: { kind: 'person' } }, 'attribution > entity: missing'],
    ['unknown entity', { attribution: { kind: 'person', entity: 'bob' } }, 'attribution > entity: bob is no entity'],
    ['wrong kind', { attribution: { kind: 'person', entity: 'agency' } }, 'attribution > kind: person, but agency is'],
    ['nameless anonymous', { attribution: { kind: 'anonymous' } }, 'attribution > description: missing'],
    [
      'anonymous with a name',
      { attribution: { kind: 'anonymous', entity: 'ada', description: 'a friend' } },
      'attribution > entity: an anonymous source has none',
    ],
    ['newsroom with a name', { attribution: { kind: 'newsroom', entity: 'ada' } }, 'attribution: the newsroom speaks'],
    ['addressee nobody', { addressee: {} }, 'addressee: names nobody'],
    ['unknown reporter', { reportedBy: [{ entity: 'bob' }] }, 'reportedBy[0] > entity: bob is no entity'],
    ['direct speech unquoted', { speech: 'direct' }, 'quotation: missing'],
    ['quotation elsewhere', { quotation: 'Ada told them' }, 'quotation: “Ada told them” is in no evidence'],
    ['unknown source', { evidence: [{ ...selector('x'), source: 'book' }] }, 'evidence[0] > source: book is no source'],
    [
      'words not there',
      { evidence: [selector('Ada told them')] },
      'evidence[0] > selector > exact: “Ada told them” is',
    ],
    ['wrong prefix', { evidence: [selector('told us', 'Bob ')] }, 'evidence[0] > selector: prefix or suffix do not'],
    ['two places', { evidence: [selector('Others expect sun.')] }, 'evidence[0] > selector: “Others expect sun.” is 2'],
    [
      'a frame that names nobody of the pack',
      { frame: { polarity: 'affirmed', modality: 'fact', slots: [{ role: 'actor', any: ['@ada', '@eve'] }] } },
      'frame > slots[0] > any: eve is no entity',
    ],
    ['itself', { relations: [{ type: 'supports', claim: 'rain' }] }, 'relations[0] > claim: a claim does not relate'],
    ['dangling', { relations: [{ type: 'supports', claim: 'gone' }] }, 'relations[0] > claim: gone is no claim'],
    [
      'one-sided',
      { relations: [{ type: 'repeats', claim: 'snow' }] },
      'relations[0] > claim: snow does not say that it repeats rain; add { "type": "repeats", "claim": "rain" } there',
    ],
    [
      'twice',
      {
        relations: [
          { type: 'supports', claim: 'snow' },
          { type: 'supports', claim: 'snow' },
        ],
      },
      'relations[1] > claim: supports snow is said twice',
    ],
    ['few wordings', { wordings: wordings.slice(1) }, 'wordings: 4; give at least 5'],
    ['same wording', { wordings: [...wordings, 'ONE WAY'] }, 'wordings[5]: the same words as wordings[0]'],
    [
      'contrast like a wording',
      { contrasts: [{ text: 'One — way!', differs: 'negated' }] },
      'contrasts[0] > text: the same words as wordings[0]',
    ],
  ])('names place and reason: %s', (_name, change, expected) => {
    const problems = check([makeClaim('rain', change), makeClaim('snow')]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`claims[0] (rain) > ${expected}`);
  });

  it('wants ids once', () => {
    expect(check([makeClaim('rain'), makeClaim('rain')])).toEqual([
      'claims[1] (rain) > id: the same as claims[0]; give each its own id',
    ]);
  });

  it('misses a document that is not there, and cannot check its evidence', () => {
    expect(check([makeClaim('rain', { evidence: [selector('anything')] })], {}, new Map())).toEqual([
      'sources[0] (article) > document: article.txt is not there; put the file beside the pack',
    ]);
  });
});
