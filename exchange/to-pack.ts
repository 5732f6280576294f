/** Makes a pack of records. Several reviews of one claim by one claimant become one claim with all its sources. */
import type { Claim, Entity, Pack, Review, Source } from '../claims/pack';
import { fold, idOf } from './ids';
import type { ClaimRecord } from './record';

export interface PackName {
  readonly id: string;
  readonly title: string;
  readonly license: string;
  readonly language?: string | undefined;
}

export class Collector {
  readonly #claims = new Map<string, Claim>();
  readonly #sources = new Map<string, Source>();
  readonly #entities = new Map<string, Entity>();
  readonly #languages = new Map<string, number>();
  #records = 0;

  /** Records that spoke of a claim that was there already. */
  get merged(): number {
    return this.#records - this.#claims.size;
  }

  add(record: ClaimRecord): void {
    this.#records++;
    const { claim: text, claimant, claimDate, appearances, review } = record;
    if (review.language) this.#languages.set(review.language, (this.#languages.get(review.language) ?? 0) + 1);
    const identity = `${fold(text)}\n${fold(claimant?.name ?? '')}`;
    const id = idOf('claim', text, identity);
    const source = this.#reviewSource(review);
    const evidence = appearances.map((url) => ({ source: this.#source({ url }) }));
    const { rating, ratingValue, bestRating, worstRating } = review;
    const own: Review = stated({ source, rating, ratingValue, bestRating, worstRating });
    const known = this.#claims.get(id);
    if (known) {
      known.evidence = unique([...known.evidence, ...evidence], (one) => one.source);
      known.reviews = unique([...known.reviews, own], (one) => one.source);
      if (claimDate !== undefined) known.when ??= claimDate;
      return;
    }
    this.#claims.set(
      id,
      stated({
        id,
        text,
        attribution: this.#attribution(claimant),
        when: claimDate,
        reportedBy: [],
        speech: 'statement' as const,
        // A claim rests on the review that repeats it where nobody says in what it was made.
        evidence: evidence.length > 0 ? unique(evidence, (one) => one.source) : [{ source }],
        reviews: [own],
        context: [],
        relations: [],
        wordings: [],
        contrasts: [],
      }),
    );
  }

  /** Undefined where there is no claim. */
  pack({ id, title, license, language }: PackName): Pack | undefined {
    if (this.#claims.size === 0) return undefined;
    const [most] = [...this.#languages].sort((a, b) => b[1] - a[1]);
    return {
      format: 1,
      id,
      title,
      version: '1.0.0',
      language: languageTag(language ?? most?.[0]),
      license,
      sources: [...this.#sources.values()],
      entities: [...this.#entities.values()],
      synonyms: [],
      claims: [...this.#claims.values()],
    };
  }

  #attribution(claimant: ClaimRecord['claimant']): Claim['attribution'] {
    const { name, kind, role } = claimant ?? {};
    if (name === undefined || kind === undefined)
      return stated({ kind: 'unspecified', description: name, role } as const);
    const id = idOf(kind, name, `${kind} ${fold(name)}`);
    if (!this.#entities.has(id)) this.#entities.set(id, { id, kind, name, variants: [] });
    return stated({ kind, entity: id, role } as const);
  }

  #reviewSource({ publisher, author, url, title, date }: ClaimRecord['review']): string {
    return this.#source({ title, publisher, author, published: date, url });
  }

  #source(about: Omit<Source, 'id'>): string {
    const { url, publisher, title, published } = about;
    const id = idOf('source', url ? hostOf(url) : (publisher ?? ''), url ?? [publisher, title, published].join('\n'));
    // One address may come as a place of the claim first and as a review later: what is stated is kept together.
    this.#sources.set(id, { ...stated({ id, ...about }), ...this.#sources.get(id) });
    return id;
  }
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? '';
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

/** Without what is not stated. */
function stated<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, own]) => own !== undefined)) as T;
}

/** `und` where no language is stated, or none that is a tag (BCP 47). */
function languageTag(language: string | undefined): string {
  return language !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language) ? language : 'und';
}
