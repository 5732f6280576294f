/** Asks the worker about sentences: what can be seen first, in small calls, and never twice. */
import { t } from '../../i18n/text';
import type { PageContext, Passage, PassageMatch } from '../../matching/types';
import type { PagePassage } from '../../page/extract';

type Answer = readonly Omit<PassageMatch, 'passage'>[];

export interface MatchQueueOptions {
  readonly ask: (page: PageContext, passages: readonly PagePassage[]) => Promise<readonly PassageMatch[]>;
  readonly page: () => PageContext;
  readonly onAnswer: (passage: PagePassage, answer: Answer) => void;
  /** The queue has run empty, or has given up on its first call with an error. */
  readonly onIdle: () => void;
  readonly signal: AbortSignal;
}

/** Under the protocol's limits: 400 passages and about 100 kB a call. */
const MOST_PASSAGES = 200;
/** The first calls are small, so that the first mark does not wait for what stands far below. */
const FIRST_PASSAGES = 6;
const MOST_CHARACTERS = 60_000;
/** Answers that are kept for text that the page draws anew. */
const KNOWN = 4000;
/** Ten megabytes of text. A page that goes on making up sentences does not keep the worker from all others. */
const MOST_ASKED = 120_000;
/** A worker that was stopped in the middle of a call starts again on the next. */
const RETRY_MS = [200, 1000, 4000];

export class MatchQueue {
  error: string | undefined;
  #near: PagePassage[] = [];
  #far: PagePassage[] = [];
  #asked: PagePassage[] = [];
  #known = new Map<string, { readonly passage: Passage; readonly answer: Answer }>();
  #running = false;
  #most = FIRST_PASSAGES;

  constructor(
    private readonly options: MatchQueueOptions,
    private left = MOST_ASKED,
  ) {}

  get isIdle(): boolean {
    return !this.#running;
  }

  add(passages: readonly PagePassage[], near: boolean): void {
    if (this.left <= 0) return;
    const waiting = near ? this.#near : this.#far;
    for (const passage of passages) waiting.push(passage);
    if (this.error === undefined) void this.#run();
  }

  /** These passages are no longer on the page; answers to them are not passed on. */
  drop(isGone: (passage: PagePassage) => boolean): void {
    const stays = (passage: PagePassage) => !isGone(passage);
    this.#near = this.#near.filter(stays);
    this.#far = this.#far.filter(stays);
    this.#asked = this.#asked.filter(stays);
  }

  /** Tries again after an error. */
  retry(): void {
    if (this.error === undefined || this.left <= 0) return;
    this.error = undefined;
    void this.#run();
  }

  /** The same sentences may mean something else now. */
  forget(): void {
    this.#known.clear();
  }

  /** These sentences are asked about anew when they are read again. False where none of them has been asked about. */
  forgetSome(sentences: ReadonlySet<string>): boolean {
    return [...sentences].filter((sentence) => this.#known.delete(sentence)).length > 0;
  }

  async #run(): Promise<void> {
    const { onIdle, signal } = this.options;
    if (this.#running) return;
    this.#running = true;
    // What is read in the same breath goes into the same call.
    await Promise.resolve();
    while (!signal.aborted && this.#near.length + this.#far.length > 0) {
      if (!(await this.#askNext())) break;
    }
    this.#running = false;
    if (!signal.aborted) onIdle();
  }

  /** False when the call failed for good; its passages then wait for `retry`. */
  async #askNext(): Promise<boolean> {
    const { onAnswer, signal } = this.options;
    const batch = this.#takeBatch(this.#near.length > 0 ? this.#near : this.#far);
    if (batch.length === 0) return true;
    this.left -= batch.length;
    if (this.left <= 0) {
      this.error = t('listTooLong');
      this.#near = [];
      this.#far = [];
      return false;
    }
    this.#asked = [...batch];
    this.#most = Math.min(MOST_PASSAGES, 2 * this.#most);
    const matches = await this.#askPatiently(batch);
    const stillThere = new Set(this.#asked);
    this.#asked = [];
    if (!matches || signal.aborted) {
      this.#near.unshift(...stillThere);
      return false;
    }
    for (const [index, passage] of batch.entries()) {
      const answer = matches.filter((match) => match.passage === index);
      this.#remember(passage, answer);
      if (stillThere.has(passage)) onAnswer(passage, answer);
    }
    return true;
  }

  /** The next passages that nothing is known of yet; the others are answered on the way. */
  #takeBatch(waiting: PagePassage[]): PagePassage[] {
    const batch: PagePassage[] = [];
    let characters = 0;
    let taken = 0;
    for (const passage of waiting) {
      const known = this.#known.get(passage.text);
      if (!known || !isSame(known.passage, passage)) {
        characters += passage.text.length + passage.before.join('').length;
        if (batch.length === this.#most || (batch.length > 0 && characters > MOST_CHARACTERS)) break;
        batch.push(passage);
      } else this.options.onAnswer(passage, known.answer);
      taken++;
    }
    waiting.splice(0, taken);
    return batch;
  }

  async #askPatiently(batch: readonly PagePassage[]): Promise<readonly PassageMatch[] | undefined> {
    const { ask, page, signal } = this.options;
    for (let attempt = 0; !signal.aborted; attempt++) {
      try {
        return await ask(page(), batch);
      } catch (error) {
        const wait = RETRY_MS[attempt];
        if (wait === undefined) {
          this.error = error instanceof Error ? error.message : String(error);
          return undefined;
        }
        await pause(wait, signal);
      }
    }
    return undefined;
  }

  #remember({ text, before, heading, quoted, after }: PagePassage, answer: Answer): void {
    this.#known.set(text, { passage: { text, before, heading, quoted, after }, answer });
    // The oldest goes first: maps keep their order.
    if (this.#known.size > KNOWN) for (const oldest of this.#known.keys()) return void this.#known.delete(oldest);
  }
}

/** The sentence stands in the same surroundings. */
function isSame(a: Passage, b: Passage): boolean {
  return (
    a.heading === b.heading &&
    a.quoted === b.quoted &&
    a.after === b.after &&
    a.before.length === b.before.length &&
    a.before.every((text, i) => text === b.before[i])
  );
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
