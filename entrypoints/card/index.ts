import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type CardHost, createCardHost } from '../../components/card-host';

declare global {
  /** Put here by card.js, in the extension's isolated world: pages do not see it. */
  var claimlightCard: CardHost | undefined;
}

/** Loaded into a frame on its first open card. Loading it twice changes nothing. */
export default defineUnlistedScript(() => {
  globalThis.claimlightCard ??= createCardHost(document);
});
