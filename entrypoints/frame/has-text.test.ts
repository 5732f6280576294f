/** Which frames are worth a content script: those with something to read. */
// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { hasText } from './has-text';

const sentence = 'The bakery on the corner opens at seven.';

beforeEach(() => {
  document.designMode = 'off';
});

it.each([
  ['a sentence', `<p>${sentence}</p>`, true],
  ['one in pieces', `<p>The bakery <b>on the corner</b> <i>opens at seven</i></p>`, true],
  ['an element whose text may be in its shadow', '<x-story></x-story>', true],
  ['nothing', '', false],
  ['a label', '<a href="/">Advertisement</a>', false],
  ['scripts and styles', `<script>/* ${sentence} */</script><style>/* ${sentence} */</style>`, false],
  ['white space', `<p>${' \n'.repeat(100)}</p>`, false],
  ['controls', `<button>${sentence}</button><textarea>${sentence}</textarea>`, false],
])('%s', (_name, html, expected) => {
  document.body.innerHTML = html;
  expect(hasText(document)).toBe(expected);
});

it('not what is being written', () => {
  document.body.innerHTML = `<p>${sentence}</p>`;
  document.designMode = 'on';
  expect(hasText(document)).toBe(false);
});
