/** Whatever a page is made of: offsets lead to the exact text, and nothing hidden is read. */
// @vitest-environment happy-dom
/** Whatever a page is made of: offsets lead to the exact text, what was described is found again, what is hidden stays unread. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../e2e/support/runs';
import { passage as passageSchema } from '../matching/types';
import { PageText } from './anchor';
import { extractPassages, type PagePassage } from './extract';
import { rangesOf } from './range';
import { styleOf } from './test-style';

const UNREAD = 'Unreadable';
const words = [
  'Ann',
  'came',
  'early.',
  '“So',
  'be',
  'it,”',
  'she',
  'said.',
  'e\u0301tude',
  '👩‍🚀',
  'U.S.',
  '3.5',
  'no\u00adwhere',
  '\u200b',
  '—',
  '\ud83d',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 8 })), {
    minLength: 1,
    maxLength: 12,
  })
  .chain((all) => fc.constantFrom(' ', '\n ', '\u00a0').map((gap) => escaped(all.join(gap))));
const long = fc.nat(6000).map((length) => 'so on and '.repeat(length / 10));
const INLINE = ['b', 'i', 'a', 'span', 'em', 'sup', 'q', 'mark'];
const BLOCKS = [
  'p',
  'div',
  'li',
  'h2',
  'blockquote',
  'article',
  'aside',
  'section',
  'td',
  'dd',
  'figcaption',
  'summary',
  'details open',
  'ul',
  'main',
];
const GONE = ['p hidden', 'script', 'style', 'div style="display:none"', 'noscript', 'textarea', 'nav'];

/** Markup as deep as it comes, well formed or not: the parser mends what it can. */
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom('<br>', '<br><br>', '<img alt="x">', '<wbr>', '<hr>', '<p>', '</div>', '<!-- a -->'),
    fc.tuple(fc.constantFrom(...INLINE, ...BLOCKS), fc.array(tie('node'), { maxLength: 5 })).map(element),
    fc.constantFrom(...GONE).map((tag) => element([tag, [UNREAD]])),
  ),
}));
const page = fc.oneof(
  { weight: 9, arbitrary: fc.array(node, { minLength: 1, maxLength: 8 }).map((nodes) => nodes.join('')) },
  {
    weight: 1,
    arbitrary: fc.tuple(node, long, node).map(([before, much, after]) => `${before}<p>${much}</p>${after}`),
  },
);

function element([tag, inner]: [string, string[]]): string {
  return `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`;
}

function escaped(value: string): string {
  return value.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
}

function read(html: string): PagePassage[] {
  document.body.innerHTML = html;
  return extractPassages(document.body, styleOf);
}

/** As a reader sees it: a range spans what is hidden in the midst of a sentence, and white space is not compared. */
const seen = (value: string) =>
  value.replaceAll(UNREAD, '').replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, '');

it('offsets lead to the exact text, in the block and on the page', () => {
  fc.assert(
    fc.property(page, (html) => {
      for (const passage of read(html)) {
        const { block, start, end } = passage;
        expect(block.text.slice(start, end)).toBe(passage.text);
        expect(seen(rangesOf(block, passage).map(String).join(''))).toBe(seen(passage.text));
      }
    }),
    runs(150),
  );
});

it('every passage may be asked about, and none is of what a reader cannot see', () => {
  fc.assert(
    fc.property(page, (html) => {
      for (const { text, before, heading, quoted, after } of read(html)) {
        expect(passageSchema.safeParse({ text, before, heading, quoted, after }).error).toBeUndefined();
        expect([text, ...before, heading, after].join(' ')).not.toContain(UNREAD);
      }
    }),
    runs(150),
  );
});

it('what was described is found again at its place when the page is drawn anew, or not at all', () => {
  fc.assert(
    fc.property(page, (html) => {
      const before = read(html);
      const described = new PageText(before);
      const selectors = before.map((passage) => described.describe(passage));
      const after = read(html);
      const drawn = new PageText(after);
      for (const [i, own] of selectors.entries()) {
        const found = drawn.anchor(own);
        const isOnly = before.filter(({ text }) => text === before[i]?.text).length === 1;
        if (found || isOnly) expect(found && after.indexOf(found)).toBe(i);
      }
    }),
    runs(100),
  );
});
