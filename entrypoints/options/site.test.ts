/** Protects: what a reader types as a site names that one site, or none. */
import { describe, expect, test } from 'vitest';
import { siteOf } from './site';

describe('siteOf', () => {
  test.each([
    ['news.example', 'news.example'],
    ['  News.Example ', 'news.example'],
    ['https://www.news.example/politics?x=1#top', 'www.news.example'],
    ['http://localhost:8080/', 'localhost:8080'],
    ['news.example.', 'news.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['http://[::1]:3000', '[::1]:3000'],
  ])('%s names %s', (typed, host) => expect(siteOf(typed)).toBe(host));

  test.each(['', '  ', '*.example', 'two words.example', 'https://', 'chrome://extensions', 'a..b', '?'])(
    '%j names no site',
    (typed) => expect(siteOf(typed)).toBeUndefined(),
  );
});
