/**
 * In every frame, and therefore next to nothing: most frames are advertisements, trackers and buttons. One that is large
 * enough to be read and has something to read asks for the content script; the others wait until they have grown.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Envelope } from '../../messaging/envelope';
import { hasText } from './has-text';

const LARGE = '(width >= 200px) and (height >= 60px)';
/** A frame that keeps changing is not looked at on every change. */
const QUIET_MS = 500;
/** The worker may be stopped while it is asked, or have more to do than it wants. */
const WAITS_MS = [0, 1000, 5000, 30_000];

export default defineUnlistedScript(() => {
  if (window === window.top || !/html/.test(document.contentType)) return;
  // Unlike a listener of the window's it outlives `document.open`.
  const size = matchMedia(LARGE);
  const changes = new MutationObserver(() => {
    changes.disconnect();
    setTimeout(look, QUIET_MS);
  });
  const look = () => {
    if (!size.matches) size.addEventListener('change', look, { once: true });
    else if (hasText(document)) void ask();
    else changes.observe(document, { childList: true, characterData: true, subtree: true });
  };
  look();
});

async function ask(): Promise<void> {
  const message: Envelope = { claimlight: 'background', name: 'readFrame' };
  for (const wait of WAITS_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      if ((await browser.runtime.sendMessage(message))?.ok) return;
    } catch {
      // Tried again.
    }
  }
}
