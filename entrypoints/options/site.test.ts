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
    ['[::1]', '[::1]'],
    ['HTTPS://NEWS.EXAMPLE:8443/', 'news.example:8443'],
    ['news.example:8080', 'news.example:8080'],
    ['news.example:443', 'news.example'],
    ['news.example:80', 'news.example'],
    ['http://news.example:80/', 'news.example'],
    ['news.example/politics?q=1', 'news.example'],
    ['//news.example/politics', 'news.example'],
    ['новини.укр', 'xn--b1amarcd.xn--j1amh'],
    ['ＮＥＷＳ.example', 'news.example'],
    ['192.168.0.1', '192.168.0.1'],
    ['192.168.0.1:8080', '192.168.0.1:8080'],
    ['localhost', 'localhost'],
    ['intranet:8080', 'intranet:8080'],
    ['http://intranet/', 'intranet'],
    ['https://me:secret@news.example/', 'news.example'],
  ])('%s names %s', (typed, host) => expect(siteOf(typed)).toBe(host));

  test.each([
    ...['', '  ', '?', 'https://', 'a..b', 'news.example:port', 'news.example:99999', `${'a.'.repeat(126)}example`],
    ...['*.example', 'https://*.example/', 'news.example,other.example'],
    ...['foo bar', 'two words.example', 'https://news.example/two words'],
    ...['chrome://extensions', 'about:blank', 'file:///home/me/story.html'],
    ...['mailto:me@news.example', 'me@news.example'],
    // Half a name, and half a number, which the browser would make a whole one.
    ...['news', '12', '192.168.1', '::1'],
  ])('%j names no site', (typed) => expect(siteOf(typed)).toBeUndefined());
});
