/** Keeps the highest-scored of many items without sorting them all. */
export class Best {
  /** Items and their scores, best first; of equal scores the earlier comes first. */
  readonly items: number[] = [];
  readonly scores: number[] = [];

  constructor(private readonly limit: number) {}

  add(item: number, score: number): void {
    const { items, scores, limit } = this;
    if (limit === 0 || (items.length === limit && score <= (scores[limit - 1] as number))) return;
    let at = items.length === limit ? limit - 1 : items.length;
    while (at > 0 && score > (scores[at - 1] as number)) {
      items[at] = items[at - 1] as number;
      scores[at] = scores[at - 1] as number;
      at--;
    }
    items[at] = item;
    scores[at] = score;
  }
}
