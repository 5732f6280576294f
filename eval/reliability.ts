/** Whether a score means what it says: of the marks at .9, nine in ten should be right. */

export interface Mark {
  readonly score: number;
  readonly right: boolean;
}

const BANDS = 10;

/** One line for each tenth of the scale that has marks, then the expected calibration error (Naeini et al. 2015). */
export function reliability(marks: readonly Mark[]): string[] {
  const bands = Array.from({ length: BANDS }, (_, band) =>
    marks.filter(({ score }) => Math.min(BANDS - 1, Math.floor(score * BANDS)) === band),
  );
  const share = (band: readonly Mark[]) => band.filter(({ right }) => right).length / band.length;
  const mean = (band: readonly Mark[]) => band.reduce((sum, { score }) => sum + score, 0) / band.length;
  const lines = bands.flatMap((band, i) =>
    band.length === 0
      ? []
      : [
          `scores ${(i / BANDS).toFixed(1)}-${((i + 1) / BANDS).toFixed(1)}: ${band.length} marks, said ${mean(band).toFixed(2)}, right ${share(band).toFixed(2)}`,
        ],
  );
  return [...lines, `expected calibration error ${calibrationError(marks).toFixed(3)}`];
}

export function calibrationError(marks: readonly Mark[]): number {
  let error = 0;
  for (let band = 0; band < BANDS; band++) {
    const own = marks.filter(({ score }) => Math.min(BANDS - 1, Math.floor(score * BANDS)) === band);
    error += Math.abs(own.reduce((sum, { score, right }) => sum + score - Number(right), 0));
  }
  return error / (marks.length || 1);
}
