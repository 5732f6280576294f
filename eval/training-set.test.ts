import { describe, expect, it } from 'vitest';
import { evidenceNames } from '../matching/evidence';
import { bridgePack } from '../matching/fixtures';
import learned from '../matching/weights.json';
import { type LabelledRow, trainingRows } from './training-set';

const background = Array.from(
  { length: 10 },
  (_, i) =>
    ['Brandt likes his soup hot.', 'The ferry was painted in June.', 'Snow fell on the hills all night.'][i % 3] ?? '',
);

describe.each(['wordings', 'records'] as const)('training rows from %s', (keep) => {
  const rows = trainingRows(bridgePack, background, keep);
  const labelsOf = (kind: RegExp) => new Set(rows.filter((row) => kind.test(row.kind)).map(({ label }) => label));
  const column = (row: LabelledRow, name: (typeof evidenceNames)[number]) => row.numbers[evidenceNames.indexOf(name)];

  it('carry every piece of evidence as a finite number', () => {
    for (const { numbers, weight } of rows) {
      expect(numbers).toHaveLength(evidenceNames.length);
      expect(numbers.every(Number.isFinite)).toBe(true);
      expect(weight).toBeGreaterThan(0);
    }
  });

  it('call a claim what its pack calls the claim, and nothing else', () => {
    expect(labelsOf(/^(?:wording|verbatim|quotation|altered|compound)$/)).toEqual(new Set([1]));
    expect(labelsOf(/^(?:contrast .*|near miss|fragment|misquotation|another claim|background)$/)).toEqual(
      new Set([0]),
    );
  });

  it('hold all that a page may do with a claim', () => {
    const kinds = new Set(rows.map(({ kind }) => kind));
    for (const kind of ['wording', 'contrast negated', 'near miss', 'verbatim', 'altered', 'quotation', 'background'])
      expect(kinds).toContain(kind);
  });

  it('are judged by an index that has not seen the wording', () => {
    for (const row of rows.filter(({ kind }) => kind === 'wording'))
      expect(column(row, 'wording covered')).toBeLessThan(1);
  });

  it('are the same in every run', () => {
    expect(JSON.stringify(trainingRows(bridgePack, background, keep))).toBe(JSON.stringify(rows));
  });
});

it('a claim without wordings is judged without a model', () => {
  const at = evidenceNames.indexOf('claim model for');
  expect(trainingRows(bridgePack, [], 'records').every(({ numbers }) => numbers[at] === 0)).toBe(true);
});

it.each(['withWordings', 'plain'] as const)('the weights on file weigh each piece of evidence: %s', (name) => {
  expect(Object.keys(learned[name].weights).sort()).toEqual([...evidenceNames].sort());
});
