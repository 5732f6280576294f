import { describe, expect, it } from 'vitest';
import { plainPost, TextSearch } from './text-search';

const texts = [
  'A viral video shows a ten-metre anaconda swimming across a river.',
  'The city will close its libraries on Mondays.',
  'A video shows wombats herding other animals into burrows during the fires.',
];

describe('searching claims', () => {
  const search = new TextSearch(texts);

  it.each([
    ['libraries closed on Monday?!', 1],
    ['heroic wombat herds animals away from fire', 2],
    ['anacondas swam the RIVER', 0],
  ])('%s finds its claim first', (query, document) => {
    expect(search.search(query, 5)[0]?.document).toBe(document);
  });

  it('gives best first, no more than asked for, and the same when asked again', () => {
    const hits = search.search('a video shows wombats', 1);
    expect(hits).toEqual([{ document: 2, score: expect.any(Number) }]);
    expect(search.search('a video shows wombats', 1)).toEqual(hits);
    expect(
      search
        .search('video', 5)
        .map(({ document }) => document)
        .sort(),
    ).toEqual([0, 2]);
  });

  it('finds nothing where no word is shared', () => {
    expect(search.search('the and of', 5)).toEqual([]);
    expect(search.search('zebra', 5)).toEqual([]);
    expect(new TextSearch([]).search('zebra', 5)).toEqual([]);
  });
});

describe('posts as plain words', () => {
  it.each([
    ['Stay home #StayHome', 'StayHome Stay Home'],
    ['look https://example.org/a?b=1 now', 'look  now'],
    ['It is true. — Ann Lee (@annlee) January 14, 2020', 'Ann Lee'],
  ])('%s', (post, part) => {
    expect(plainPost(post).replace(/\s+/g, ' ')).toContain(part.replace(/\s+/g, ' '));
    expect(plainPost(post)).not.toMatch(/https?:|2020|#/);
  });
});
