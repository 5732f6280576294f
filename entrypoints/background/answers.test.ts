/** What is remembered of pages never answers in place of other claims, another setting or other surroundings. */
import { beforeEach, expect, it } from 'vitest';
import type { Matcher } from '../../matching/engine';
import type { Passage, PassageMatch } from '../../matching/types';
import { Answers } from './answers';

const page = { title: 'Talks', language: 'en', lead: 'Talks begin.' };
const passages = (...texts: string[]): Passage[] => texts.map((text) => ({ text, before: [] }));
const match = (passage: number, claimId: string): PassageMatch => ({
  passage,
  claimId,
  kind: 'verbatim',
  score: 1,
  explanation: { wording: '', pairs: [], changes: [], parts: [] },
});

let asked: string[][];
const matcherOf = (claimId: string): Matcher => ({
  claims: 1,
  search: async () => [],
  async match(own) {
    asked.push(own.map(({ text }) => text));
    return own.flatMap(({ text }, i) => (text.startsWith('claim') ? [match(i, claimId)] : []));
  },
});
const told = (matches: readonly PassageMatch[]) => matches.map(({ passage, claimId }) => [passage, claimId]);

let answers: Answers;
let matcher: Matcher;
beforeEach(() => {
  asked = [];
  answers = new Answers(3);
  matcher = matcherOf('p/a');
});
const ask = (own: readonly Passage[], setting = page, minimum = 0.5) => answers.match(matcher, own, setting, minimum);

it('asks about what is new and answers for everything, in order', async () => {
  expect(told(await ask(passages('one', 'claim two')))).toEqual([[1, 'p/a']]);
  expect(told(await ask(passages('claim two', 'claim three', 'one')))).toEqual([
    [0, 'p/a'],
    [1, 'p/a'],
  ]);
  expect(asked).toEqual([['one', 'claim two'], ['claim three']]);
});

it('asks again where the same sentence may mean something else', async () => {
  const own = passages('claim');
  await ask(own);
  await ask(own, { ...page, lead: 'Something else.' });
  await ask(own, page, 0.9);
  await ask([{ text: 'claim', before: ['Nobody said this:'] }]);
  await ask([{ text: 'claim', before: [], heading: 'Myths' }]);
  await ask([{ text: 'claim', before: [], quoted: true }]);
  await ask([{ text: 'claim', before: [], quoted: true, after: 'That is not so.' }]);
  expect(asked).toHaveLength(7);
});

it('forgets everything when the claims are others', async () => {
  await ask(passages('claim'));
  matcher = matcherOf('p/b');
  expect(told(await ask(passages('claim')))).toEqual([[0, 'p/b']]);
});

it('keeps no more than its size, the oldest go', async () => {
  await ask(passages('one', 'two', 'three', 'four'));
  await ask(passages('two', 'three', 'four'));
  await ask(passages('one'));
  expect(asked.slice(1)).toEqual([[], ['one']]);
});
