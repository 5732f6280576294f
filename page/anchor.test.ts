/** A passage is found again on a page that was drawn anew, or not at all: never a lookalike. */
// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PageText } from './anchor';
import { extractPassages, type PagePassage } from './extract';
import { styleOf } from './test-style';

const read = (html: string) => {
  document.body.innerHTML = html;
  return extractPassages(document.body, styleOf);
};
const first = (passages: readonly PagePassage[], text: string) => {
  const passage = passages.find((each) => each.text === text);
  if (!passage) throw new Error(`no passage ${text}`);
  return passage;
};

describe('PageText', () => {
  it('describes a passage by its words, what is around it, and its place', () => {
    const page = new PageText(read('<h1>Talks</h1><p>He came. She left early. They met.</p>'));
    const passage = first(read('<h1>Talks</h1><p>He came. She left early. They met.</p>'), 'She left early.');
    const [quote, position] = new PageText([passage]).describe(passage);
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: 'She left early.',
      prefix: 'He came. ',
      suffix: ' They met.',
    });
    expect(position).toEqual({ type: 'TextPositionSelector', start: 9, end: 24 });
    expect(page.text).toBe('Talks\nHe came. She left early. They met.');
  });

  it('finds a passage again after the page was drawn anew, with other things around it', () => {
    const before = read('<p>He came. She left.</p>');
    const selectors = new PageText(before).describe(first(before, 'She left.'));
    const after = read('<div>New</div><section><p>He <b>came</b>. She left.</p></section><p>More</p>');
    expect(new PageText(after).anchor(selectors)?.block.element.localName).toBe('p');
  });

  it('tells the same words apart by what is around them', () => {
    const html = '<p id="a">Ann spoke. He came.</p><p id="b">Bob spoke. He came.</p>';
    const before = read(html);
    const selectors = before
      .filter(({ text }) => text === 'He came.')
      .map((each) => new PageText(before).describe(each));
    const page = new PageText(read(html));
    expect(selectors.map((each) => page.anchor(each)?.block.element.id)).toEqual(['a', 'b']);
  });

  it('gives none rather than a lookalike', () => {
    const before = read('<p>Ann spoke. He came.</p>');
    const selectors = new PageText(before).describe(first(before, 'He came.'));
    expect(new PageText(read('<p>Ann spoke. He went.</p>')).anchor(selectors)).toBeNull();
    expect(new PageText(read('<p>Cid. He came.</p><p>Cid. He came.</p>')).anchor(selectors)).toBeNull();
  });

  it('leads from every passage to its selectors and back', () => {
    const word = fc.constantFrom(
      'Ann',
      'Bob',
      'came',
      'left',
      '“so”',
      'facili&shy;tate',
      '<b>early</b>',
      '<i>I</i>&nbsp;do',
    );
    const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `${words.join(' ')}.`);
    const paragraph = fc
      .array(sentence, { minLength: 1, maxLength: 4 })
      .map((sentences) => `<p>${sentences.join(' ')}</p>`);
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 6 }), (paragraphs) => {
        const passages = read(paragraphs.join('\n'));
        const page = new PageText(passages);
        for (const passage of passages) {
          const selectors = page.describe(passage);
          const [quote, { start, end }] = selectors;
          expect(page.text.slice(start, end)).toBe(quote.exact);
          expect([passage, null]).toContain(page.anchor(selectors));
        }
      }),
      { numRuns: 50 },
    );
  });
});
