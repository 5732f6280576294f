/**
 * How much the frames of one tab may ask for: a page can make as many as it likes, each a document of its own. Kept in
 * memory alone: a worker that is stopped has not been kept busy.
 */

import { t } from '../../i18n/text';

/** Sentences at once, as many as a page without frames may ask about. */
const MOST = 120_000;
/** Sentences that come back each second. */
const AGAIN = 100;

interface Spent {
  readonly amount: number;
  /** Milliseconds. */
  readonly at: number;
}

export class FrameBudget {
  readonly #spent = new Map<number, Spent>();

  /** Throws when the tab has spent it all. */
  spend(tabId: number, sentences: number, now = performance.now()): void {
    for (const [tab, spent] of this.#spent) if (leftOf(spent, now) === 0) this.#spent.delete(tab);
    const amount = leftOf(this.#spent.get(tabId), now) + sentences;
    if (amount > MOST) throw new Error(t('listFramesTooMuch'));
    this.#spent.set(tabId, { amount, at: now });
  }
}

function leftOf(spent: Spent | undefined, now: number): number {
  return spent ? Math.max(0, spent.amount - ((now - spent.at) / 1000) * AGAIN) : 0;
}
