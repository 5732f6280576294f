/** Nothing is judged by what was learned from it, and every run learns the same. */
import { describe, expect, it } from 'vitest';
import { openPack } from '../matching/engine';
import { type EvidenceName, evidenceNames } from '../matching/evidence';
import { bridgePack } from '../matching/fixtures';
import learned from '../matching/weights.json';
import { backgroundRows } from './from-background';
import { barest, judgePages } from './from-pages';
import { recordRows } from './from-records';
import { wordingRows } from './from-wordings';
import type { LabelledPage } from './labelled-pages';
import { crossValidate } from './report-pages';
import type { LabelledRow } from './rows';

const background = Array.from(
  { length: 10 },
  (_, i) =>
    ['Brandt likes his soup hot.', 'The ferry was painted in June.', 'Snow fell on the hills all night.'][i % 3] ?? '',
);

/** With wordings enough to keep a model when some of them are held back, and the quotation in its speaker's mouth. */
const richPack = {
  ...bridgePack,
  claims: bridgePack.claims.map((claim) => ({
    ...claim,
    attribution: claim.quotation ? { ...claim.attribution, entity: 'brandt' } : claim.attribution,
    wordings: [...claim.wordings, ...claim.wordings.map((text) => `On the quay one hears: ${text}`)],
  })),
};
const everything = (pack: typeof bridgePack) => pack;
const index = openPack(richPack);
const column = (row: LabelledRow, name: EvidenceName) => row.numbers[evidenceNames[row.claimKind].indexOf(name)];

describe.each([
  ['wordings', everything],
  ['one sentence a claim', barest],
])('training rows from %s', (_name, know) => {
  const rows = [
    ...wordingRows(richPack, know),
    ...recordRows(richPack, know),
    ...backgroundRows(background, richPack, index),
  ];
  const labelsOf = (kind: RegExp) => new Set(rows.filter((row) => kind.test(row.kind)).map(({ label }) => label));

  it('carry every piece of evidence as a finite number', () => {
    for (const { numbers, weight, claimKind } of rows) {
      expect(numbers).toHaveLength(evidenceNames[claimKind].length);
      expect(numbers.every(Number.isFinite)).toBe(true);
      expect(weight).toBeGreaterThan(0);
    }
  });

  it('call a claim what its pack calls the claim, and nothing else', () => {
    expect(labelsOf(/^(?:wording|verbatim|quotation|altered|compound)$/)).toEqual(new Set([1]));
    expect(
      labelsOf(/^(?:contrast .*|near miss|fragment|record turned|misquotation|another claim|background)$/),
    ).toEqual(new Set([0]));
  });

  it('hold all that a page may do with a claim', () => {
    const kinds = new Set(rows.map(({ kind }) => kind));
    for (const kind of [
      'wording',
      'contrast negated',
      'near miss',
      'record turned',
      'verbatim',
      'altered',
      'quotation',
      'misquotation',
      'background',
    ])
      expect(kinds).toContain(kind);
  });

  it('are judged by an index that has not seen the wording', () => {
    // One that it knows is covered wholly; now and then another has the same words.
    const wordings = rows.filter(({ kind }) => kind === 'wording');
    const covered = wordings.filter((row) => (column(row, 'wording covered') ?? 1) >= 1);
    expect(covered.length).toBeLessThan(0.1 * wordings.length);
  });

  it('are the same in every run', () => {
    expect(JSON.stringify([...wordingRows(richPack, know), ...recordRows(richPack, know)])).toBe(
      JSON.stringify(rows.filter(({ kind }) => kind !== 'background')),
    );
  });
});

it('a claim without wordings is judged without a model', () => {
  const rows = wordingRows(bridgePack, barest);
  expect(rows.length).toBeGreaterThan(0);
  for (const { claimKind } of rows) expect(claimKind).toBe('plain');
});

describe('labelled pages', () => {
  const [bridge] = bridgePack.claims;
  const sentence = (text: string, label: 'same' | 'none', claims: string[] = []) => ({
    text,
    label,
    claims,
    kind: '',
    confusable: [],
  });
  const pages = bridgePack.claims.map(
    ({ id, wordings: [wording = ''], contrasts: [contrast] }, i): LabelledPage => ({
      page: `page-${i}`,
      style: 'wire',
      title: 'Tolland',
      sentences: [
        sentence('Brandt likes his soup hot.', 'none'),
        sentence(wording, 'same', [id]),
        sentence(contrast?.text ?? '', 'none'),
      ],
    }),
  );

  it('are judged without what the pack learned from them', () => {
    const judged = judgePages(richPack, pages, everything);
    expect(judged).toHaveLength(3 * pages.length);
    const stated = judged.flatMap(({ rows }) => rows.filter(({ label }) => label === 1));
    expect(stated.length).toBeGreaterThan(0);
    for (const row of stated) expect(column(row, 'wording covered')).toBeLessThan(1);
  });

  it.each([
    ['withWordings' as const, everything],
    ['plain' as const, barest],
  ])('are scored by weights that were learned from the others: %s', (kind, know) => {
    const judged = judgePages(richPack, pages, know);
    const scored = crossValidate(judged, wordingRows(richPack, know), kind);
    const own = scored.find(({ sentence: { claims } }) => claims[0] === bridge?.id);
    expect(own?.scores).toHaveLength(own?.rows.length ?? 0);
    const mean = (label: 0 | 1) => {
      const own = scored.flatMap(({ rows, scores }) => scores.filter((_, i) => rows[i]?.label === label));
      return own.reduce((sum, score) => sum + score, 0) / own.length;
    };
    expect(mean(1)).toBeGreaterThan(mean(0));
  });
});

it('the weights on file are for the evidence that there is', () => {
  expect(Object.keys(learned.plain.weights).sort()).toEqual([...evidenceNames.plain].sort());
  expect(learned.evidence).toEqual(evidenceNames.withWordings);
  for (const { weights } of learned.withWordings.units) expect(weights).toHaveLength(learned.evidence.length);
});
