/** The sentences of a page are those that a reader sees, with what stands before them and the way back. */
// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { extractPassages, LEAD_LENGTH, leadOf, passagesOf } from './extract';
import { rangesOf } from './range';
import { styleOf } from './test-style';

const read = (html: string) => {
  document.body.innerHTML = html;
  return extractPassages(document.body, styleOf);
};
const texts = (html: string) => read(html).map(({ text }) => text);

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('what a reader sees is one sentence', () => {
  it.each([
    ['inline markup', '<p>He <a href="/a">has <em>called</em></a> on <b>Trump</b>.</p>', ['He has called on Trump.']],
    ['white space', '<p>\n  He&nbsp;has\n\t called \n</p>', ['He has called']],
    ['soft hyphens and the like', '<p>facili&shy;tate a&#8203; meet<wbr>ing&#65279;</p>', ['facilitate a meeting']],
    ['a non-breaking hyphen', '<p>face&#8209;to&#8209;face</p>', ['face\u2011to\u2011face']],
    ['a comment in between', '<p>He <!-- said -->came.</p>', ['He came.']],
    ['a line break', '<p>Putin<br>dares to come.</p>', ['Putin dares to come.']],
    ['a drop cap', '<p><span style="float: left">C</span>open&shy;hagen is bright.</p>', ['Copenhagen is bright.']],
    [
      'footnote marks',
      '<p>The talks<sup><a href="#f1">[1]</a></sup> failed<a href="#n"><sup>2</sup></a>, he said.<sup>*</sup> Elections<sup>3</sup> came.</p>',
      ['The talks failed, he said.', 'Elections came.'],
    ],
    ['other raised text', '<p>The 2<sup>nd</sup> of 5 m<sup>2</sup> of CO<sub>2</sub></p>', ['The 2nd of 5 m2 of CO2']],
    [
      'a tooltip in mid-sentence',
      '<p>The Fed <span style="position: absolute">A bank.</span> raised rates.</p>',
      ['The Fed raised rates.', 'A bank.'],
    ],
    ['preserved lines', '<pre>One line\nand the next.\n\nA paragraph</pre>', ['One line and the next.', 'A paragraph']],
    ['ruby', '<p><ruby>漢<rt>kan</rt></ruby>字</p>', ['漢字']],
  ])('%s', (_name, html, sentences) => {
    expect(texts(html)).toEqual(sentences);
  });
});

describe('what is apart is apart', () => {
  it.each([
    ['paragraphs and headings', '<h1>Title</h1><p>One</p><p>Two</p>', ['Title', 'One', 'Two']],
    ['forum paragraphs', '<div>One<br><br>Two<br> <br>Three<br>and more</div>', ['One', 'Two', 'Three and more']],
    ['text around a block', '<div>One <p>Two</p> three</div>', ['One', 'Two', 'three']],
    ['blocks in a link', '<a href="/"><div>One</div><div>Two</div></a>', ['One', 'Two']],
    ['cells', '<table><tr><td>One<td>Two</table>', ['One', 'Two']],
    ['items and terms', '<ul><li>One<li>Two</ul><dl><dt>Three<dd>Four</dl>', ['One', 'Two', 'Three', 'Four']],
    ['a styled block', '<p>One <span style="display: block">two</span></p>', ['One', 'two']],
  ])('%s', (_name, html, sentences) => {
    expect(texts(html)).toEqual(sentences);
  });
});

describe('what a reader does not read is left out', () => {
  it.each([
    ['scripts and such', '<script>a</script><style>b</style><template>c</template><noscript>d</noscript>'],
    ['form fields', '<input value="a"><textarea>b</textarea><select><option>c</select><button>d</button>'],
    ['editable text', '<div contenteditable><p>a</p></div><div role="textbox">b</div><div class="cm-editor">c</div>'],
    ['navigation', '<nav>a</nav><div role="navigation">b</div><ul role="menu"><li>c</ul>'],
    ['the footer of the site', '<footer>a</footer><div role="contentinfo">b</div>'],
    ['hidden elements', '<p hidden>a</p><p style="display: none">b</p><p style="visibility: hidden">c</p>'],
    [
      'text for screen readers',
      '<p style="position: absolute; clip: rect(0px, 0px, 0px, 0px)">a</p><span style="position: absolute; left: -9999px">b</span>',
    ],
    ['replaced text', '<h1 style="text-indent: -9999px">a</h1><p style="font-size: 0px">b</p>'],
    ['folded panels', '<div style="overflow: hidden; overflowY: hidden; maxHeight: 0px">a</div>'],
    ['transparent text', '<p style="opacity: 0">a</p>'],
    ['a closed details', '<details><p>a</p></details>'],
    ['lists of other stories', '<ul><li><a href="/a">Story one</a><li><a href="/b">Story two</a></ul>'],
    [
      'an aside of links',
      '<aside><h4>Most read</h4><div><a href="#a">One</a></div><div><a href="#b">Two</a></div></aside>',
    ],
    ['text without a letter', '<p>* * *</p>'],
  ])('%s', (_name, html) => {
    expect(texts(`${html}<p>Seen.</p>`)).toEqual(['Seen.']);
  });

  it.each([
    ['a visible child of a veiled block', '<div style="visibility: hidden"><p style="visibility: visible">a</p></div>'],
    ['text about to fade in', '<p style="opacity: 0; transitionDuration: 0.3s">a</p>'],
    ['a footer of the text', '<article><footer>a</footer></article>'],
    ['the summary of closed details', '<details><summary>a</summary><p>no</p></details>'],
    ['an open details', '<details open><p>a</p></details>'],
    ['a pull quote', '<aside><q>a</q></aside>'],
    ['a table of contents', '<ul><li><a href="#a">a</a></ul>'],
    ['not editable after all', '<p contenteditable="false">a</p>'],
  ])('but %s is read', (_name, html) => {
    expect(texts(html)).toEqual(['a']);
  });
});

describe('the way back', () => {
  it('spans exactly the sentence on the page, marks and hyphens included', () => {
    const [first, second] = read('<p> He  <em>facili&shy;tates</em><sup>[1]</sup> talks. <b>She</b> left </p>');
    expect(first && rangesOf(first.block, first).map(String)).toEqual(['He  facili\u00adtates[1] talks.']);
    expect(second && rangesOf(second.block, second).map(String)).toEqual(['She left']);
  });

  it('is gone when the text has changed', () => {
    const [passage] = read('<p>He left.</p>');
    document.body.innerHTML = '<p>He left.</p>';
    expect(passage && rangesOf(passage.block, passage)).toEqual([]);
  });

  it('gives one range for each tree that a sentence lies in', () => {
    document.body.innerHTML = '<x-story><span slot="name">Kallas</span></x-story>';
    const root = document.querySelector('x-story')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p><slot name="name"></slot> doubts it.</p>';
    const [passage] = extractPassages(document.body, styleOf);
    expect(passage?.text).toBe('Kallas doubts it.');
    expect(passage && rangesOf(passage.block, passage).map(String)).toEqual(['Kallas', ' doubts it.']);
  });
});

describe('what stands before', () => {
  it('is up to three sentences, nearest last', () => {
    expect(read('<h1>Ann</h1><p>Bob ran. Cid ran.</p><p>Dan ran. Eve ran.</p>').map(({ before }) => before)).toEqual([
      [],
      ['Ann'],
      ['Ann', 'Bob ran.'],
      ['Ann', 'Bob ran.', 'Cid ran.'],
      ['Bob ran.', 'Cid ran.', 'Dan ran.'],
    ]);
  });

  it('stays within one article, and goes on after an aside', () => {
    const passages = read('<p>A</p><article><p>B</p><p>C</p></article><aside><p>Aside</p></aside><p>D</p>');
    expect(passages.map(({ text, before }) => [text, ...before])).toEqual([
      ['A'],
      ['B'],
      ['C', 'B'],
      ['Aside'],
      ['D', 'A'],
    ]);
  });

  it('keeps what leads up to a list or a block quote for all that is in it', () => {
    const passages = read(
      '<p>He never said:</p><ul><li>A one.</li><li>B two.</li><li>C three.</li><li>D four.</li></ul><p>End.</p>',
    );
    expect(passages.map(({ before }) => before.includes('He never said:'))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(passages.every(({ before }) => before.length <= 3)).toBe(true);
  });

  it('has the heading while it is near, and for every item under it', () => {
    const headings = (html: string) => read(html).map(({ heading }) => heading);
    const story = '<h2>Myths</h2><p>A one.</p><p>B two.</p><p>C three.</p><p>D four.</p>';
    expect(headings(story)).toEqual([undefined, 'Myths', 'Myths', 'Myths', undefined]);
    const items = '<h2>Myths</h2><p>Of the day</p><ul><li>A.</li><li>B.</li><li>C.</li><li>D.</li></ul>';
    expect(headings(items)).toEqual([undefined, ...Array(5).fill('Myths')]);
  });

  it('tells block quotes', () => {
    expect(read('<p>She wrote:</p><blockquote><p>I will not.</p></blockquote>').map(({ quoted }) => quoted)).toEqual([
      false,
      true,
    ]);
  });

  it('knows what is said of a block quote after it', () => {
    const quote = '<blockquote><p>I will. I shall.</p><p>I must.</p></blockquote>';
    const afters = (html: string) => read(html).map(({ text, after }) => [text, after]);
    expect(afters(`<p>A.</p>${quote}<p>She never said that. B.</p>`)).toEqual([
      ['A.', undefined],
      ['I will.', 'She never said that.'],
      ['I shall.', 'She never said that.'],
      ['I must.', 'She never said that.'],
      ['She never said that.', undefined],
      ['B.', undefined],
    ]);
    expect(afters(quote).map(([, after]) => after)).toEqual([undefined, undefined, undefined]);
  });

  it('is the same when a part of the page is read alone', () => {
    const whole = read(
      '<main><p>Ann ran. Bob ran.</p><div><p>Cid ran.</p><p id="late">Dan ran. Eve ran.</p></div></main>',
    );
    const late = document.querySelector('#late');
    const part = late && extractPassages(late, styleOf);
    expect(part?.map(({ text, before }) => ({ text, before }))).toEqual(
      whole.slice(-2).map(({ text, before }) => ({ text, before })),
    );
  });
});

it('tells how a page begins', () => {
  const lead = leadOf(read(`<h1>Talks</h1><p>They begin. ${'So it goes on and on. '.repeat(300)}</p>`));
  expect(lead).toMatch(/^Talks They begin\. So it goes on/);
  expect(lead.length).toBeGreaterThan(LEAD_LENGTH * 0.9);
  expect(lead.length).toBeLessThanOrEqual(LEAD_LENGTH);
});

it('can pause in the middle of a page, however little of it is text', () => {
  document.body.innerHTML = '<p></p>'.repeat(5000);
  expect([...passagesOf([document.body], styleOf)].length).toBeGreaterThan(5);
});
