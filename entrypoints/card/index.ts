import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CardController, type CardControllerOptions } from '../../components/card-controller';
import { createCardHost } from '../../components/card-host';

declare global {
  /** Put here by card.js, in the extension's isolated world: pages do not see it. */
  var claimlightCard: ((options: CardControllerOptions) => CardController) | undefined;
}

/** Loaded into a page on its first mark. Loading it twice changes nothing. */
export default defineUnlistedScript(() => {
  globalThis.claimlightCard ??= (options) => new CardController(createCardHost(document), options);
});
