/** Section 1: the right claim and only that, on whole pages. */

import { basename } from 'node:path';
import type { Pack } from '../claims/pack';
import { quotedWords } from '../claims/quoted';
import { annotatePage, type WebAnnotation } from '../cli/annotate';
import type { Matcher } from '../matching/engine';
import { minimumScore } from '../matching/sensitivity';
import { readLabelFolder } from './label-folder';
import { reliability } from './reliability';
import { type Figures, figuresOf, type Judgement, judge, linesOf, type ScoredAnnotation } from './scorer';

/** Marks below this are not looked at. */
const FLOOR = 0.2;
const CURVE = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

export async function evaluateLabels(
  folder: string,
  article: string,
  pack: Pack,
  matcher: Matcher,
  errors: boolean,
): Promise<void> {
  const claimLines = new Map(pack.claims.map(({ id, evidence }) => [id, linesOf(quotedWords({ evidence }), article)]));
  const { labels: pages, html } = readLabelFolder(folder, claimLines);
  const started = performance.now();
  const annotations: ScoredAnnotation[] = [];
  for (const [name, text] of html) {
    const found = await annotatePage(name, text, matcher, FLOOR);
    annotations.push(...found.map(scored));
  }
  const seconds = (performance.now() - started) / 1000;
  const judgements = judge(annotations, pages, claimLines);
  const atLeast = (minimum: number) => judgements.filter(({ score }) => score >= minimum);
  console.log(`\nLabelled pages in ${folder}: ${pages.length} pages, read and matched in ${seconds.toFixed(1)} s`);
  for (const [level, minimum] of Object.entries(minimumScore))
    console.log(`  ${level.padEnd(9)} ${line(figuresOf(atLeast(minimum), pages))}`);
  const { kinds } = figuresOf(atLeast(minimumScore.balanced), pages);
  console.log('  balanced, by kind of sentence (found, or marked where it should not be):');
  for (const [kind, [hits, all]] of Object.entries(kinds).sort()) console.log(`    ${kind.padEnd(24)} ${hits}/${all}`);
  console.log('  what the sensitivity trades:');
  for (const minimum of CURVE) console.log(`    ${minimum.toFixed(1)}  ${line(figuresOf(atLeast(minimum), pages))}`);
  console.log('  whether scores mean what they say:');
  for (const text of reliability(judgements)) console.log(`    ${text}`);
  if (errors) printErrors(atLeast(minimumScore.balanced), pages);
}

export function scored({ target, body }: WebAnnotation): ScoredAnnotation {
  return { page: basename(target.source), exact: target.selector[0].exact, claim: body.id, score: body.score };
}

function line({ precision, recall, f1, nearRate, noneRate, outside }: Figures): string {
  const [p, r, f, near, none] = [precision, recall, f1, nearRate, noneRate].map((n) => n.toFixed(3));
  return `precision ${p}  recall ${r}  F1 ${f}  near ${near}  none ${none}  outside ${outside}`;
}

function printErrors(judgements: readonly Judgement[], pages: Parameters<typeof figuresOf>[1]): void {
  for (const { right, sentence, page, claim, exact, score } of judgements)
    if (!right)
      console.log(`  WRONG ${page} ${sentence?.label ?? 'outside'}/${sentence?.kind} ${score} ${claim}: ${exact}`);
  const found = new Set(judgements.filter(({ right }) => right).map(({ sentence }) => sentence));
  for (const { page, sentences } of pages)
    for (const sentence of sentences)
      if (sentence.label === 'same' && !found.has(sentence))
        console.log(`  MISS  ${page} ${sentence.kind}: ${sentence.text}`);
}
