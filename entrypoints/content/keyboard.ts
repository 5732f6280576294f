import type { Card } from './card';

/** Escape closes the card, wherever the focus is, and nothing else: the page hears the next one. */
export function closeOnEscape(card: Card, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !card.mark) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    card.close();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
}
