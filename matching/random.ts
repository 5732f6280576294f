/** Numbers that look random and are the same in every run: Lehmer's generator (Park and Miller 1988). */
export function randomFrom(seed: number) {
  let state = seed % 2147483647 || 1;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  return { next, below, pick };
}

export type Random = ReturnType<typeof randomFrom>;

/** In place. */
export function shuffle(items: number[], random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [items[i], items[j]] = [items[j] as number, items[i] as number];
  }
}
