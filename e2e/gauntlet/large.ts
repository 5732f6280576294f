/** Pages of a size that nobody writes by hand: the first and the last sentence are found, and nothing breaks. */
import { afraid, doubts, fillers, invites } from '../support/sentences';
import type { Case } from './case';

const words = fillers.join(' ').split(' ');
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Fifty text nodes, as frameworks leave them: between comments, now and then in elements. */
const pieces = (from: number) =>
  numbers(50)
    .map((at) => words[(from + at) % words.length])
    .map((word, at) => (at % 5 ? `${word}<!-- --> ` : `<i>${word}</i> `))
    .join('<!-- -->');

/** A kilobyte each, most of it markup, as on the heaviest pages there are. */
const heavy = (i: number) =>
  `<p class="${`block-${i} text-column `.repeat(40)}">Paragraph ${i} of the long page ends here.</p>`;

export const large: readonly Case[] = [
  {
    name: 'a hundred thousand text nodes',
    page: `<p>${invites}</p>${numbers(2000)
      .map((i) => `<p>${pieces(i)}</p>`)
      .join('')}<p>${doubts}</p>`,
    marks: [invites, doubts],
  },
  {
    name: 'ten megabytes',
    page: `<p>${invites}</p>${numbers(11_000).map(heavy).join('\n')}<p>${doubts}</p>`,
    marks: [invites, doubts],
  },
  {
    name: 'one sentence of two megabytes without a space',
    page: `<p>${doubts}</p><p style="overflow: hidden">${'abcdefghij'.repeat(200_000)}</p><p>${afraid}</p>`,
    marks: [doubts, afraid],
  },
];
