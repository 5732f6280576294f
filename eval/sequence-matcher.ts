/** How much two word sequences have in common, after Ratcliff and Obershelp: the longest common run, then likewise left and right of it. */

/** Number of words in common runs. The earliest of equally long runs is taken, as Python's difflib does. */
export function wordsInCommon(a: readonly string[], b: readonly string[]): number {
  const places = new Map<string, number[]>();
  for (const [at, word] of b.entries()) places.set(word, [...(places.get(word) ?? []), at]);
  const common = (aFrom: number, aTo: number, bFrom: number, bTo: number): number => {
    const run = longestRun(a, places, aFrom, aTo, bFrom, bTo);
    if (run.size === 0) return 0;
    return run.size + common(aFrom, run.a, bFrom, run.b) + common(run.a + run.size, aTo, run.b + run.size, bTo);
  };
  return common(0, a.length, 0, b.length);
}

function longestRun(
  a: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
) {
  let best = { a: aFrom, b: bFrom, size: 0 };
  let ending = new Map<number, number>();
  for (let i = aFrom; i < aTo; i++) {
    const next = new Map<number, number>();
    for (const j of places.get(a[i] ?? '') ?? []) {
      if (j < bFrom || j >= bTo) continue;
      const size = (ending.get(j - 1) ?? 0) + 1;
      next.set(j, size);
      if (size > best.size) best = { a: i - size + 1, b: j - size + 1, size };
    }
    ending = next;
  }
  return best;
}
