/** Finds any of a set of expressions in a sentence, by the stems of their content words. */
import { type Token, tokenise } from './tokens';
import { functionWords } from './words';

interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

/** Content words that may stand between two words of an expression: `end Moscow's war` for `end the war`. */
const GAP = 1;

export interface Place {
  readonly start: number;
  readonly end: number;
}

export class Phrases {
  private readonly root: Node = { next: new Map(), ends: false };

  constructor(expressions: Iterable<string>) {
    for (const expression of expressions) {
      let node = this.root;
      for (const { stem } of contentWords(tokenise(expression))) {
        const next = node.next.get(stem) ?? { next: new Map(), ends: false };
        node.next.set(stem, next);
        node = next;
      }
      if (node !== this.root) node.ends = true;
    }
  }

  /** Where the first expression stands, in UTF-16 code units. */
  in(tokens: readonly Token[]): Place | undefined {
    const words = contentWords(tokens);
    for (const [at, { start }] of words.entries()) {
      const end = this.follow(this.root, words, at);
      if (end !== undefined) return { start, end };
    }
    return undefined;
  }

  private follow(node: Node, words: readonly Token[], at: number): number | undefined {
    for (let skip = 0; skip <= (node === this.root ? 0 : GAP); skip++) {
      const word = words[at + skip];
      const next = word && node.next.get(word.stem);
      if (!word || !next) continue;
      const end = next.ends ? word.end : this.follow(next, words, at + skip + 1);
      if (end !== undefined) return end;
    }
    return undefined;
  }
}

/** An expression of nothing but function words has none, and is never found: it would fit any sentence. */
function contentWords(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ word }) => !functionWords.has(word));
}
