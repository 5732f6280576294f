/** The bundled pack on pages that nothing was learned from: a change that makes it clearly worse does not pass unseen. */

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { quotedWords } from '../claims/quoted';
import { annotatePage } from '../cli/annotate';
import { bundledPack } from '../cli/compiled';
import { openMatcher } from '../matching/engine';
import { minimumScore } from '../matching/sensitivity';
import { readLabelFolder } from './label-folder';
import { scored } from './labels';
import { type Figures, figuresOf, judge, linesOf } from './scorer';

const { pack, packed } = bundledPack();
const article = readFileSync('packs/istanbul-talks.article.txt', 'utf8');
const claimLines = new Map(pack.claims.map((claim) => [claim.id, linesOf(quotedWords(claim), article)]));
const matcher = openMatcher([packed]);

async function figuresFor(folder: string): Promise<Figures> {
  const { labels, html } = readLabelFolder(folder, claimLines);
  const found = [...html].map(([name, text]) => annotatePage(name, text, matcher, minimumScore.balanced));
  const marks = (await Promise.all(found)).flat().map(scored);
  return figuresOf(judge(marks, labels, claimLines), labels);
}

describe.each([
  ['the development pages', 'eval/dev', { precision: 0.94, recall: 0.8, near: 0.03 }],
  ['the held-out pages', 'eval/held-out', { precision: 0.94, recall: 0.84, near: 0.04 }],
  ['the everyday pages', 'eval/held-out-everyday', { precision: 0.94, recall: 0.87, near: 0.06 }],
  ['the pages of twins', 'eval/held-out-twins', { precision: 0.88, recall: 0.92, near: 0.12 }],
])('on %s', (_name, folder, least) => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await figuresFor(folder);
  });

  it('claims are marked in other words, and little else', () => {
    expect(figures.precision).toBeGreaterThan(least.precision);
    expect(figures.recall).toBeGreaterThan(least.recall);
    expect(figures.nearRate).toBeLessThan(least.near);
  });

  it('nothing is marked in navigation, hidden text and captions of other stories', () => {
    expect(figures.outside).toBe(0);
  });
});
