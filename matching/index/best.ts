/** Keeps the highest-scored of many items without sorting them all. */
export class Best {
  /** Items and their scores, best first; of equal scores the lower item comes first. */
  readonly items: number[] = [];
  readonly scores: number[] = [];

  constructor(private readonly limit: number) {}

  /** What a score has to be above to get in. */
  get worst(): number {
    return this.items.length < this.limit
      ? Number.NEGATIVE_INFINITY
      : (this.scores[this.limit - 1] ?? Number.POSITIVE_INFINITY);
  }

  add(item: number, score: number): void {
    const { items, scores, limit } = this;
    if (limit === 0 || (items.length === limit && this.isBehind(item, score, limit - 1))) return;
    let at = items.length === limit ? limit - 1 : items.length;
    while (at > 0 && !this.isBehind(item, score, at - 1)) {
      items[at] = items[at - 1] as number;
      scores[at] = scores[at - 1] as number;
      at--;
    }
    items[at] = item;
    scores[at] = score;
  }

  private isBehind(item: number, score: number, at: number): boolean {
    const other = this.scores[at] as number;
    return score < other || (score === other && item > (this.items[at] as number));
  }
}
