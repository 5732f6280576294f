/**
 * Text built to be slow is read like any other: what takes time that grows with the square of the text's length would
 * run out of the test's time here, by far.
 */
import { beforeAll, expect, it } from 'vitest';
import { compileIndex, type Matcher, openMatcher } from './engine';
import { bridgePack, bridgePage } from './fixtures';
import { segmentSentences } from './segment';
import { passage } from './types';

const LENGTH = 400_000;
/** Passages of each text that are matched. */
const MATCHED = 30;
const SECONDS = 30;

let matcher: Matcher;
beforeAll(() => {
  matcher = openMatcher([compileIndex(bridgePack)]);
});

it.each([
  ['brackets in brackets', '('],
  ['quotations in quotations', '“a'],
  ['all kinds of marks', '"\'“‘([{'],
  ['stops', '. '],
  ['stops of all kinds', '…?!'],
  ['abbreviations', 'U.S. Mr. Dr. '],
  ['months', 'Nov. 3 '],
  ['words of one letter', 'a '],
  ['names', 'Ada Moor '],
  ['who speaks', '“x,” he said, '],
  ['a claim’s words again and again', 'the mayor said the bridge will reopen in May '],
  ['denials', 'not never no '],
  ['numbers', '1,000.5 '],
  ['one word', 'a'],
  ['one word in capitals', 'A'],
  ['hyphens', 'a-'],
  ['apostrophes', "a'"],
  ['invisible characters', 'a\u200b\u2060'],
  ['marks on one letter', '\u0301'],
  ['emoji of many parts', '👨‍👩‍👧'],
  ['spaces that do not break', '\u00a0'],
  ['a script without spaces', '漢字'],
  ['directions', '\u2067a\u2069'],
])('%s', { timeout: SECONDS * 1000 }, async (_name, unit) => {
  const text = unit.repeat(LENGTH / unit.length);
  const spans = segmentSentences(text);
  let last = 0;
  for (const { start, end } of spans) {
    expect(start >= last && end > start && end <= text.length).toBe(true);
    last = end;
  }
  const sentences = spans.slice(0, MATCHED).map(({ start, end }) => text.slice(start, end));
  const passages = sentences.map((sentence, i) => ({ text: sentence, before: sentences.slice(Math.max(0, i - 3), i) }));
  for (const one of passages) expect(passage.safeParse(one).success).toBe(true);
  for (const { score } of await matcher.match(passages, bridgePage, 0)) expect(score).toBeLessThanOrEqual(1);
});
