/** What goes out comes back as it was, and nothing of a page or pack becomes a formula or markup. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../claims/pack';
import { viewClaim } from '../claims/view';
import { toClaimReviews } from './claim-review';
import { importFiles } from './import';
import { type FoundClaim, toAnnotations, toCsv, toMarkdown } from './page-export';

const name = { id: 'feed', title: 'Feed', license: 'not stated' };
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((own) => own.trim() !== '');
const maybe = <T>(own: fc.Arbitrary<T>) => fc.option(own, { nil: undefined });
const url = fc.webUrl();
const review = fc.record({
  '@type': fc.constant('ClaimReview'),
  claimReviewed: text,
  url: maybe(url),
  name: maybe(text),
  datePublished: maybe(text),
  inLanguage: fc.constant('en'),
  author: fc.record({ '@type': fc.constant('Organization'), name: text }),
  reviewRating: fc.record({ alternateName: maybe(text), ratingValue: maybe(fc.nat()), bestRating: maybe(fc.nat()) }),
  itemReviewed: fc.record({
    author: maybe(
      fc.record({ '@type': fc.constantFrom('Person', 'Organization', 'Thing'), name: text, jobTitle: maybe(text) }),
    ),
    datePublished: maybe(text),
    appearance: fc.array(fc.record({ url }), { maxLength: 3 }),
  }),
});

const packOf = (json: string): Pack | undefined => importFiles([{ name: 'feed.json', text: json }], name).pack;
/** The order of what a claim points to is free. */
const sorted = (pack: Pack | undefined) => {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return pack && { ...pack, sources: pack.sources.toSorted(byId), entities: pack.entities.toSorted(byId) };
};

it('a pack goes out as ClaimReview and comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(review, { minLength: 1, maxLength: 6 }), (reviews) => {
      const pack = packOf(JSON.stringify(reviews));
      fc.pre(pack !== undefined);
      expect(sorted(packOf(toClaimReviews(pack as Pack)))).toEqual(sorted(pack));
    }),
  );
});

describe('what was found on a page', () => {
  const pack = packOf(
    JSON.stringify({
      '@type': 'ClaimReview',
      claimReviewed: 'Cats *bark*.',
      url: 'https://checks.test/1',
      author: { name: 'Checks' },
      reviewRating: { alternateName: '=HYPERLINK("x")' },
      itemReviewed: { author: { '@type': 'Person', name: 'Ada [Moor](javascript:x)' } },
    }),
  ) as Pack;
  const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((own) => [own.id, own]));
  const known = { claims: byId(pack.claims), sources: byId(pack.sources), entities: byId(pack.entities) };
  const claim = viewClaim(pack.claims[0] as Pack['claims'][number], pack, known);
  const match = {
    kind: 'paraphrase',
    score: 0.91234,
    exact: 'They do bark, (all) cats.',
    prefix: 'He said: ',
    suffix: ' Then',
  };
  const found: FoundClaim[] = [{ claim, match }];
  const page = { url: 'https://news.test/a?b=(c)', title: 'News | of <today>' };

  it('goes out as Web Annotations', () => {
    const [annotation] = JSON.parse(toAnnotations(found, page));
    expect(annotation).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      target: { source: page.url, selector: { type: 'TextQuoteSelector', exact: match.exact, prefix: 'He said: ' } },
      body: { id: pack.claims[0]?.id, pack: 'feed', kind: 'paraphrase', score: 0.9123 },
    });
  });

  it('goes out as a table in which nothing is a formula', () => {
    const [row] = Papa.parse<Record<string, string>>(toCsv(found, page), { header: true }).data;
    expect(row).toMatchObject({ sentence: match.exact, claim: 'Cats *bark*.', 'rated by': 'Checks', strength: '0.91' });
    expect(row?.rating).toBe('\'=HYPERLINK("x")');
    expect(row?.link).toContain('#:~:text=');
  });

  it('goes out as Markdown in which nothing of a page or pack is markup', () => {
    const markdown = toMarkdown(found, page);
    expect(markdown).toContain('# Known claims on [News \\| of \\<today\\>](https://news.test/a?b=%28c%29)');
    expect(markdown).toContain('Cats \\*bark\\*.');
    expect(markdown).toContain('Ada \\[Moor\\](javascript:x)');
    expect(markdown.match(/\]\(/g)).toHaveLength(4);
    expect(markdown).toMatch(
      /\[“They do bark, \(all\) cats\.”\]\(https:\/\/news\.test\/a\?b=%28c%29#:~:text=[^()\s]+\)/,
    );
  });
});
