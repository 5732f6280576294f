/** In whatever order sentences come and go and calls fail: each that stays is answered once, and none that has gone. */
// @vitest-environment happy-dom
/** Whatever comes, goes and fails in whichever order: in the end each sentence that is there has been answered, once. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { runs } from '../../e2e/support/runs';
import type { PassageMatch } from '../../matching/types';
import type { PagePassage } from '../../page/extract';
import { MatchQueue } from './match-queue';

const passage = (text: string): PagePassage => ({
  text,
  before: [],
  start: 0,
  end: text.length,
  block: { element: document.body, region: document.body, text, runs: [] },
});

type Act = (page: Page) => unknown;

const any = fc.nat(12);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.array(any, { minLength: 1, maxLength: 5 }).chain((all) =>
    fc.boolean().map(
      (near) => (page: Page) =>
        page.add(
          all.map((n) => passage(`Sentence ${n}.`)),
          near,
        ),
    ),
  ),
  any.map((n) => (page: Page) => page.drop(`Sentence ${n}.`)),
  fc.nat(6).map((times) => (page: Page) => {
    page.failures = times;
  }),
  fc.constantFrom(0, 10, 300, 7000).map((ms) => () => vi.advanceTimersByTimeAsync(ms)),
  fc.constantFrom<Act>(
    ({ queue }) => queue.retry(),
    ({ queue }) => queue.forget(),
  ),
);

/** Sentences that come and go, and a worker that is now and then not there. */
class Page {
  failures = 0;
  readonly there = new Set<PagePassage>();
  readonly answered: PagePassage[] = [];
  readonly queue: MatchQueue;

  constructor(signal: AbortSignal) {
    this.queue = new MatchQueue({
      ask: (_page, passages) => this.#ask(passages.length),
      page: () => ({ title: '', language: 'en', lead: '' }),
      onAnswer: (own, answer) => {
        // Whatever is gone is not marked any more.
        expect(this.there.has(own)).toBe(true);
        expect(answer).toHaveLength(1);
        this.answered.push(own);
      },
      onIdle: () => undefined,
      signal,
    });
  }

  add(passages: readonly PagePassage[], near: boolean): void {
    for (const own of passages) this.there.add(own);
    this.queue.add(passages, near);
  }

  drop(text: string): void {
    const isGone = (own: PagePassage) => own.text === text;
    this.queue.drop(isGone);
    for (const own of [...this.there].filter(isGone)) this.there.delete(own);
  }

  async #ask(count: number): Promise<PassageMatch[]> {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (this.failures-- > 0) throw new Error('the worker was stopped');
    const explanation = { wording: '', pairs: [], changes: [], parts: [] };
    return Array.from({ length: count }, (_, i) => ({
      passage: i,
      claimId: 'p/c',
      kind: 'verbatim',
      score: 1,
      explanation,
    }));
  }
}

it('any sequence of sentences, losses and failures', async () => {
  vi.useFakeTimers();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const ended = new AbortController();
      const page = new Page(ended.signal);
      for (const next of acts) await next(page);
      page.failures = 0;
      await vi.runAllTimersAsync();
      page.queue.retry();
      await vi.runAllTimersAsync();
      expect(page.queue.isIdle && page.queue.error === undefined).toBe(true);
      for (const own of page.there) expect(page.answered.filter((other) => other === own)).toHaveLength(1);
      ended.abort();
    }),
    runs(150),
  );
  vi.useRealTimers();
});
