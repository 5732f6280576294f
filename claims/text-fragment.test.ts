/** A link to a source leads to the very words, whatever characters stand in them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextQuoteSelector } from './pack';
import { textFragmentUrl } from './text-fragment';

const quote = (exact: string, prefix = '', suffix = ''): TextQuoteSelector => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});

describe('textFragmentUrl', () => {
  test.each([
    ['plain words', quote('pretty good results'), 'https://news.test/a#:~:text=pretty%20good%20results'],
    [
      'hyphen, comma and ampersand are percent-encoded',
      quote('face-to-face, R&D'),
      'https://news.test/a#:~:text=face%2Dto%2Dface%2C%20R%26D',
    ],
    [
      'context without its outermost, perhaps halved words',
      quote('the talks', 'omeone said that ', ' will begin on Thurs'),
      'https://news.test/a#:~:text=said%20that-,the%20talks,-will%20begin%20on',
    ],
    [
      'context that holds no word is left out',
      quote('the talks', 'said: “', '” –'),
      'https://news.test/a#:~:text=the%20talks',
    ],
    ['white space is collapsed', quote(' the\n  talks '), 'https://news.test/a#:~:text=the%20talks'],
    [
      'long text is named by both ends',
      quote('one two three four five six seven eight nine ten eleven twelve thirteen'),
      'https://news.test/a#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
    ],
  ])('%s', (_, selector, expected) => {
    expect(textFragmentUrl('https://news.test/a', selector)).toBe(expected);
  });

  test('keeps the fragment of the address and replaces an older text directive', () => {
    expect(textFragmentUrl('https://news.test/a#part', quote('x'))).toBe('https://news.test/a#part:~:text=x');
    expect(textFragmentUrl('https://news.test/a#part:~:text=old', quote('x'))).toBe(
      'https://news.test/a#part:~:text=x',
    );
  });

  test('whatever the words are, the directive has no stray separators and leads back to them', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N},&%#"-]{1,12}$/u).filter((w) => w.isWellFormed());
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const url = textFragmentUrl('https://news.test/', quote(words.join(' ')));
        const text = url.slice(url.indexOf('text=') + 5);
        expect(text).not.toMatch(/[-,&]/);
        expect(decodeURIComponent(text)).toBe(words.join(' '));
        expect(URL.canParse(url)).toBe(true);
      }),
    );
  });
});
