/** A post is read as its plain words, and its day only where it is signed with one. */
import { describe, expect, it } from 'vitest';
import { plainPost, postDay } from './post';

describe('posts as plain words', () => {
  it.each([
    ['Stay home #StayHome', 'StayHome Stay Home'],
    ['look https://example.org/a?b=1 now', 'look now'],
    ['It is true. — Ann Lee (@annlee) January 14, 2020', 'Ann Lee'],
  ])('%s', (post, part) => {
    expect(plainPost(post).replace(/\s+/g, ' ')).toContain(part);
    expect(plainPost(post)).not.toMatch(/https?:|2020|#/);
  });
});

it.each([
  ['It is true. — Ann Lee (@annlee) January 14, 2020', Date.UTC(2020, 0, 14) / 864e5],
  ['On January 14, 2020 it rained.', undefined],
  ['No date at all', undefined],
])('tells when a post was signed: %s', (post, day) => {
  expect(postDay(post)).toBe(day);
});
