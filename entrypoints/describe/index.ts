/**
 * Run in a page when somebody asks what it says of itself: its result goes to whoever injected it. Few pages are ever
 * asked, so that no page carries it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { claimMarkupOf } from '../../page/markup';
import { publishedOf, publisherOf } from '../../page/published';
import { selectedQuote } from '../../page/selection';

export default defineUnlistedScript(() => ({
  publisher: publisherOf(document),
  published: publishedOf(document),
  quote: selectedQuote(document),
  markup: claimMarkupOf(document),
}));
