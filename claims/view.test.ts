/** What a reader sees of a claim is what its pack says: names for ids, and nothing where nothing is stated. */
import { describe, expect, it } from 'vitest';
import { parsePack } from './parse';
import { viewClaim } from './view';

const evidence = [{ source: 'article', selector: { type: 'TextQuoteSelector', exact: 'It will rain' } }];
const pack = parsePack(
  {
    format: 1,
    id: 'weather',
    title: 'Weather',
    version: '1.0.0',
    language: 'en',
    license: 'CC0-1.0',
    sources: [{ id: 'article', title: 'Rain ahead' }],
    entities: [
      { id: 'ada', kind: 'person', name: 'Ada' },
      { id: 'agency', kind: 'organisation', name: 'The Agency' },
    ],
    claims: [
      {
        id: 'rain',
        text: 'Rain is coming.',
        attribution: { kind: 'person', entity: 'ada', role: 'Forecaster' },
        addressee: { description: 'reporters' },
        reportedBy: [{ entity: 'agency', when: 'last year' }, { entity: 'nobody' }],
        speech: 'indirect',
        evidence,
        reviews: [{ source: 'article', rating: 'Unlikely' }, { source: 'lost' }],
        relations: [
          { type: 'contradicts', claim: 'sun' },
          { type: 'supports', claim: 'gone' },
        ],
      },
      {
        id: 'sun',
        text: 'The sun will shine.',
        attribution: { kind: 'anonymous', description: 'two sailors' },
        speech: 'statement',
        evidence: [{ ...evidence[0], source: 'lost' }],
      },
    ],
  },
  'weather.json',
);
const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));
const claims = byId(pack.claims);

function view(id: string) {
  const claim = claims.get(id);
  if (!claim) throw new Error(id);
  return viewClaim(claim, pack, { claims, sources: byId(pack.sources), entities: byId(pack.entities) });
}

describe('viewClaim', () => {
  it('puts names for ids and qualifies claims by their pack', () => {
    expect(view('rain')).toMatchObject({
      id: 'weather/rain',
      pack: { id: 'weather', title: 'Weather', version: '1.0.0', language: 'en' },
      speaker: { kind: 'person', name: 'Ada', role: 'Forecaster' },
      addressee: 'reporters',
      reportedBy: ['The Agency (last year)'],
      evidence: [{ source: { id: 'article', title: 'Rain ahead' } }],
    });
  });

  it('has what publishers say of the claim, with the source that says it', () => {
    expect(view('rain').reviews).toEqual([
      { source: { id: 'article', title: 'Rain ahead' }, rating: 'Unlikely' },
      { source: { id: 'lost' } },
    ]);
  });

  it('names an anonymous source as the source does', () => {
    expect(view('sun').speaker).toEqual({ kind: 'anonymous', name: 'two sailors', role: undefined });
  });

  it('leaves out what is not there, and never throws over it', () => {
    expect(view('rain').related).toEqual([
      { type: 'contradicts', id: 'weather/sun', text: 'The sun will shine.', speaker: 'two sailors' },
    ]);
    expect(view('sun').evidence).toMatchObject([{ source: { id: 'lost' } }]);
  });
});
