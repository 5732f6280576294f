/**
 * The names and expressions of a pack, found in running text by longest match.
 * A trie over stems, so that `Ukrainian presidents` still meets `Ukrainian president`.
 */
import type { Pack } from '../claims/pack';
import { type Token, tokenise } from './tokens';

/** `@zelensky` for an entity, `=ceasefire` for a set of synonyms. */
export type ConceptId = string;

interface Node {
  readonly next: Map<string, Node>;
  concept?: ConceptId;
}

export class Lexicon {
  private readonly root: Node = { next: new Map() };

  /** @param entries pairs of an expression and its concept; the first entry of an expression wins. */
  constructor(readonly entries: readonly (readonly [expression: string, concept: ConceptId])[]) {
    for (const [expression, concept] of entries) this.add(expression, concept);
  }

  private add(expression: string, concept: ConceptId): void {
    let node = this.root;
    for (const token of tokenise(expression)) {
      const next: Node = node.next.get(token.stem) ?? { next: new Map() };
      node.next.set(token.stem, next);
      node = next;
    }
    if (node !== this.root) node.concept ??= concept;
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

/** Every name of every entity, then every synonym of a pack. */
export function lexiconEntries(pack: Pick<Pack, 'entities' | 'synonyms'>): [string, ConceptId][] {
  return [
    ...pack.entities.flatMap(({ id, name, variants }) =>
      [name, ...variants].map((expression): [string, ConceptId] => [expression, `@${id}`]),
    ),
    ...pack.synonyms.flatMap((set) => set.map((expression): [string, ConceptId] => [expression, `=${set[0]}`])),
  ];
}
