/** A mark covers exactly its sentence, and none where the text has changed meanwhile. */
// @vitest-environment happy-dom
/** Marks stand where the sentence stands, or nowhere. */
import { expect, it } from 'vitest';
import { extractPassages } from './extract';
import { rangesOf } from './range';
import { styleOf } from './test-style';

function firstOf(html: string) {
  document.body.innerHTML = html;
  const [passage] = extractPassages(document.body, styleOf);
  if (!passage) throw new Error('no passage');
  return { passage, texts: () => rangesOf(passage.block, passage).map(String) };
}

it('covers the sentence as it stands in the source, over several nodes', () => {
  const { texts } = firstOf('<p>It \n was <b>said</b>\u00a0so. And more.</p>');
  expect(texts()).toEqual(['It \n was said\u00a0so.']);
});

it.each<[string, (node: Text) => void]>([
  ['is gone', (node) => node.remove()],
  ['is shorter', (node) => node.replaceData(0, 99, 'It.')],
  ['has as many words, but others', (node) => node.replaceData(0, 99, 'The mayor says quite another thing.')],
])('has no place where the text %s meanwhile', (_how, change) => {
  const { passage, texts } = firstOf('<p>The mayor said so.</p>');
  change(passage.block.runs[0]?.node as Text);
  expect(texts()).toEqual([]);
});
