/** Protects: the list's parts and what its filters leave. */
import { describe, expect, test } from 'vitest';
import { found } from '../../listing/fixtures';
import { everything, filterFound } from './filter';
import { group, groupings } from './grouping';

const pack = { id: 'p', title: 'The bridge', version: '1.0.0', language: 'en' };
const ada = found('a', { claim: { occasion: 'a speech', pack } });
const bo = found('b', {
  claim: { speaker: { kind: 'person', name: 'Bo Żak' }, pack, addressee: 'reporters' },
  match: { kind: 'verbatim' },
});
const again = found('c', { claim: { occasion: 'a speech', pack } });
const page = [ada, bo, again];

describe('groups', () => {
  test('of speakers come in the order of the page', () => {
    expect(group(page, 'speaker')).toEqual([
      { title: 'Ada Moor', found: [ada, again] },
      { title: 'Bo Żak', found: [bo] },
    ]);
  });

  test('what states no occasion comes last', () => {
    expect(group([bo, ada, again], 'occasion').map(({ title }) => title)).toEqual(['a speech', 'Occasion not stated']);
  });

  test('are offered where they would take the list apart', () => {
    expect(groupings(page)).toEqual(['none', 'speaker', 'occasion']);
    expect(groupings([ada])).toEqual([]);
  });
});

describe('filters', () => {
  const left = (filter: Partial<typeof everything>) => filterFound(page, { ...everything, ...filter });

  test('by words in claim, sentence and people, without case and accents', () => {
    expect(left({ words: 'ZAK' })).toEqual([bo]);
    expect(left({ words: 'crossing moor speech' })).toEqual([ada, again]);
    expect(left({ words: 'nothing' })).toEqual([]);
  });

  test('by speaker, by whom it is said to, and by kind of match', () => {
    expect(left({ speaker: 'Ada Moor' })).toEqual([ada, again]);
    expect(left({ addressee: 'reporters' })).toEqual([bo]);
    expect(left({ kind: 'verbatim' })).toEqual([bo]);
    expect(left({ kind: 'verbatim', speaker: 'Ada Moor' })).toEqual([]);
  });
});
