/** The bundled pack on the development pages: a change that makes it clearly worse does not pass unseen. */

import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { parsePackText } from '../claims/parse';
import { quotedWords } from '../claims/quoted';
import { annotatePage } from '../cli/annotate';
import { compileIndex, openMatcher } from '../matching/engine';
import { minimumScore } from '../matching/sensitivity';
import { scored } from './labels';
import { type Figures, figuresOf, judge, linesOf, pageLabels } from './scorer';

const PACK = 'packs/istanbul-talks.json';
const FOLDER = 'eval/dev';
let figures: Figures;

beforeAll(async () => {
  const pack = parsePackText(readFileSync(PACK, 'utf8'), PACK);
  const article = readFileSync('packs/istanbul-talks.article.txt', 'utf8');
  const matcher = openMatcher([compileIndex(pack)]);
  const files = readdirSync(FOLDER);
  const pages = files
    .filter((name) => name.endsWith('.json'))
    .map((name) => pageLabels.parse(JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))));
  const annotations = await Promise.all(
    files
      .filter((name) => name.endsWith('.html'))
      .map((name) => annotatePage(name, readFileSync(`${FOLDER}/${name}`, 'utf8'), matcher, minimumScore.balanced)),
  );
  const marks = annotations.flat().map(scored);
  const evidence = (claim: (typeof pack.claims)[number]) => quotedWords(claim);
  figures = figuresOf(
    judge(marks, pages, new Map(pack.claims.map((own) => [own.id, linesOf(evidence(own), article)]))),
    pages,
  );
}, 60_000);

it('marks claims in other words, and little else', () => {
  expect(figures.precision).toBeGreaterThan(0.92);
  expect(figures.recall).toBeGreaterThan(0.8);
  expect(figures.nearRate).toBeLessThan(0.07);
});

it('marks nothing in navigation, hidden text and captions of other stories', () => {
  expect(figures.outside).toBe(0);
});
