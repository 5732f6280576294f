/** A dictionary keeps what several sentences have in common, in one order, and finds each term again. */
import { expect, it } from 'vitest';
import { Terms } from './dictionary';
import { runJob } from './slices';

it('leaves out how words are put together in a single sentence, and keeps every word', () => {
  const terms = new Terms();
  for (const [term, sentences] of [
    ['bridg', 1],
    ['bridg_open', 1],
    ['open_june', 2],
    ['@quill+>open', 1],
    ['@quill+>pay', 0],
    ['-open', 0],
  ] as const) {
    if (sentences === 0) terms.add(term, 0, 0);
    for (let i = 0; i < sentences; i++) terms.add(term, 0.5);
  }
  const { terms: kept, idf, idOf } = runJob(terms.finish(3));
  expect(kept).toEqual(['-open', 'bridg', 'open_june']);
  expect(idf).toHaveLength(3);
  expect(kept.map(idOf)).toEqual([0, 1, 2]);
  for (const gone of ['bridg_open', '@quill+>pay', 'ferri']) expect(idOf(gone)).toBeUndefined();
});
