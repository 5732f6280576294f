/** Pages given sentence by sentence become pages as a browser has them, with every sentence in its place. */
import { expect, it } from 'vitest';
import { readHtml } from '../cli/html';
import { readLabelFolder, writtenOut } from './label-folder';
import type { LabelledSentence } from './labelled-pages';

const sentence = (text: string, place?: LabelledSentence['place']): LabelledSentence => {
  const own = { text, label: 'none' as const, kind: 'unrelated', claims: [], confusable: [] };
  return place ? { ...own, place } : own;
};

it('every sentence is read again as it was given', () => {
  const sentences = [
    sentence('The bridge & the ferry', 'heading'),
    sentence('Quill opened the bridge in June.', 'paragraph'),
    sentence('Brandt stayed at home <all> day.', 'paragraph'),
    sentence('The ferry is not for sale.', 'item'),
    sentence('“I shall not sell it,” he said.', 'quote'),
    sentence('The bridge in the rain.', 'caption'),
    sentence('nobody came lol', 'paragraph'),
    sentence('and nobody went'),
  ];
  const { context, passages } = readHtml(writtenOut({ page: 'p', style: 's', title: 'Tolland & more', sentences }));
  expect(context.title).toBe('Tolland & more');
  expect(passages.map(({ text }) => text)).toEqual(sentences.map(({ text }) => text));
});

it('the held-out pages name lines of the article for each claim that they state', () => {
  const everyClaim = { get: () => new Set([7]), has: () => true } as unknown as ReadonlyMap<string, Set<number>>;
  const { labels, html } = readLabelFolder('eval/held-out', everyClaim);
  expect(labels).toHaveLength(20);
  for (const { page, sentences } of labels) {
    expect(html.get(page)).toContain('<article>');
    for (const { label, lines } of sentences) expect(lines.length > 0).toBe(label === 'same');
  }
});
