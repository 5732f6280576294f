/** The day on which a page says it was written is read from its markup, the surest place first. */
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { publishedOf } from './published';

function published(html: string): string | undefined {
  const window = new Window();
  return publishedOf(new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document);
}

describe('when a page was written', () => {
  it.each([
    [
      'as Open Graph has it',
      '<meta property="article:published_time" content="2025-05-13T10:00Z">',
      '2025-05-13T10:00Z',
    ],
    ['as microdata has it', '<time itemprop="datePublished" datetime="2025-05-12">May 12</time>', '2025-05-12'],
    ['as a plain time', '<article><time datetime="2025-05-11">Sunday</time></article>', '2025-05-11'],
    [
      'the surest place first',
      '<time datetime="2019-01-01"></time><meta name="date" content="2025-05-10">',
      '2025-05-10',
    ],
    ['a time of day is no date', '<time datetime="10:30">10:30</time>', undefined],
    ['not stated', '<p>Written on 13 May 2025</p>', undefined],
    ['too long to be a date', `<meta name="date" content="2025-05-10 ${'x'.repeat(60)}">`, undefined],
  ])('%s', (_name, html, date) => {
    expect(published(html)).toBe(date);
  });
});
