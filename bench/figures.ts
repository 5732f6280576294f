/** What the bench measures, as numbers with a goal where there is one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** What the value should reach, or stay under. */
  readonly goal?: { readonly least: number } | { readonly most: number };
  /** Why a goal is missed, or what a number can be compared with. */
  readonly note?: string;
}

export function isMet({ value, goal }: Figure): boolean | undefined {
  if (!goal) return undefined;
  return 'least' in goal ? value >= goal.least : value <= goal.most;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Three significant digits; whole numbers from a hundred on. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3)).toString();
}

export function line(figure: Figure): string {
  const { name, value, goal, note } = figure;
  const met = isMet(figure);
  const aim = goal ? ('least' in goal ? `>= ${short(goal.least)}` : `<= ${short(goal.most)}`) : '';
  const verdict = met === undefined ? '' : met ? 'met' : 'MISSED';
  return `  ${name.padEnd(66)} ${short(value).padStart(9)}  ${aim.padEnd(9)} ${verdict}${note ? `  (${note})` : ''}`;
}

/** As `--json` prints it. */
export function toJson(figures: readonly Figure[]): string {
  return JSON.stringify({
    figures: figures.map((figure) => ({
      name: figure.name,
      value: figure.value,
      goal: figure.goal ? ('least' in figure.goal ? figure.goal.least : figure.goal.most) : null,
      met: isMet(figure) ?? null,
      ...(figure.note ? { note: figure.note } : {}),
    })),
  });
}
