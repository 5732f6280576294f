/**
 * The names and expressions of a pack, found in running text by longest match.
 * A trie over stems, so that `Ukrainian presidents` still meets `Ukrainian president`.
 */
import type { Pack } from '../claims/pack';
import { type Job, runJob } from './slices';
import { type Token, tokenise } from './tokens';

/** `@zelensky` for an entity, `=ceasefire` for a set of synonyms. */
export type ConceptId = string;

interface Node {
  readonly next: Map<string, Node>;
  concept?: ConceptId;
}

/** Pairs of an expression and its concept; the first entry of an expression wins. */
type Entries = readonly (readonly [expression: string, concept: ConceptId])[];

export class Lexicon {
  constructor(
    readonly entries: Entries,
    private readonly root: Node = runJob(trieJob(entries)),
  ) {}

  /** The same as a job that can pause. */
  static *job(entries: Entries): Job<Lexicon> {
    return new Lexicon(entries, yield* trieJob(entries));
  }

  /** The longest expression that starts at `tokens[from]`, with its length in tokens. */
  longest(tokens: readonly Token[], from: number): { concept: ConceptId; length: number } | undefined {
    let node: Node | undefined = this.root;
    let found: { concept: ConceptId; length: number } | undefined;
    for (let at = from; node; at++) {
      if (node.concept !== undefined) found = { concept: node.concept, length: at - from };
      const token: Token | undefined = tokens[at];
      node = token && node.next.get(token.stem);
    }
    return found;
  }
}

function* trieJob(entries: Entries): Job<Node> {
  const root: Node = { next: new Map() };
  for (const [expression, concept] of entries) {
    let node = root;
    for (const token of tokenise(expression)) {
      const next: Node = node.next.get(token.stem) ?? { next: new Map() };
      node.next.set(token.stem, next);
      node = next;
    }
    if (node !== root) node.concept ??= concept;
    yield;
  }
  return root;
}

/** Every name of every entity, then every synonym of a pack. */
export function lexiconEntries(pack: Pick<Pack, 'entities' | 'synonyms'>): [string, ConceptId][] {
  return [
    ...pack.entities.flatMap(({ id, name, variants }) =>
      [name, ...variants].map((expression): [string, ConceptId] => [expression, `@${id}`]),
    ),
    ...pack.synonyms.flatMap((set) => set.map((expression): [string, ConceptId] => [expression, `=${set[0]}`])),
  ];
}
