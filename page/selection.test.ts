/** A selected text is told with what stands beside it, and a page’s markup for reviews is found. */
// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { claimMarkupOf } from './markup';
import { selectedQuote } from './selection';

it('is told with what stands beside it', () => {
  document.body.innerHTML = '<p>He came in May. <b>She left</b>\n in June.</p>';
  const selection = document.getSelection();
  selection?.removeAllRanges();
  expect(selectedQuote(document)).toBeUndefined();
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('b') ?? document.body);
  selection?.addRange(range);
  expect(selectedQuote(document)).toEqual({
    type: 'TextQuoteSelector',
    exact: 'She left',
    prefix: 'He came in May. ',
    suffix: ' in June.',
  });
});

it('finds the blocks of markup that speak of a review, and no others', () => {
  const block = (json: string, type = 'application/ld+json') => `<script type="${type}">${json}</script>`;
  const review = '{"@type":"ClaimReview"}';
  document.body.innerHTML = block(review) + block('{"@type":"Recipe"}') + block(review, 'application/json');
  expect(claimMarkupOf(document)).toEqual([review]);
  document.body.innerHTML = block(`{"@type":"ClaimReview","a":"${'x'.repeat(600_000)}"}`);
  expect(claimMarkupOf(document)).toEqual([]);
});
