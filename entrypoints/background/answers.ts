/** What was found on pages while the worker lives, so that a page that is visited again is not matched again. */
import { longDigest } from '../../claims/digest';
import type { Matcher } from '../../matching/engine';
import type { PageContext, Passage, PassageMatch } from '../../matching/types';

type Answer = readonly Omit<PassageMatch, 'passage'>[];

/** Sentences: some hundred pages. Most have no match and take a key of a few bytes. */
const KEPT = 20_000;
const NOTHING: Answer = [];

export class Answers {
  readonly #known = new Map<string, Answer>();
  #matcher: Matcher | undefined;

  constructor(private readonly kept = KEPT) {}

  /** As `matcher.match`, which is only asked about sentences that it was not asked about before in the same setting. */
  async match(
    matcher: Matcher,
    passages: readonly Passage[],
    page: PageContext,
    minimum: number,
  ): Promise<PassageMatch[]> {
    // Other claims, other answers.
    if (matcher !== this.#matcher) this.#known.clear();
    this.#matcher = matcher;
    const setting = keyOf([page.title, page.lead, page.published, String(minimum)]);
    const keys = passages.map(({ text, before, heading, quoted, after }) =>
      keyOf([setting, text, ...before, heading, String(quoted), after]),
    );
    const known = keys.map((key) => this.#known.get(key));
    const asked = passages.flatMap((passage, at) => (known[at] ? [] : [{ passage, at }]));
    const found = await matcher.match(
      asked.map(({ passage }) => passage),
      page,
      minimum,
    );
    const answers = asked.map((): Omit<PassageMatch, 'passage'>[] => []);
    for (const { passage, ...match } of found) answers[passage]?.push(match);
    for (const [i, { at }] of asked.entries()) {
      const answer = answers[i]?.length ? answers[i] : NOTHING;
      known[at] = answer;
      if (matcher === this.#matcher) this.#remember(keys[at] as string, answer);
    }
    return known.flatMap((answer = NOTHING, passage) => answer.map((match) => ({ passage, ...match })));
  }

  #remember(key: string, answer: Answer): void {
    this.#known.set(key, answer);
    // The oldest goes first: maps keep their order.
    if (this.#known.size > this.kept) for (const oldest of this.#known.keys()) return void this.#known.delete(oldest);
  }
}

/** The sentences themselves are not kept. */
function keyOf(parts: readonly (string | undefined)[]): string {
  return longDigest(parts.join('\n'));
}
