/** One way to find the claims that share most with a sentence: ours, or a library that one would otherwise take. */
export interface Text {
  readonly id: string;
  readonly text: string;
}

export interface SearchEngine {
  readonly name: string;
  build(claims: Iterable<Text>): Promise<Searcher>;
  /** From what `save` gave. */
  restore(saved: Buffer): Promise<Searcher>;
}

export interface Searcher {
  /** Ids of at most `limit` claims, best first. */
  search(sentence: string, limit: number): readonly string[] | Promise<readonly string[]>;
  save(): Promise<Buffer>;
}
