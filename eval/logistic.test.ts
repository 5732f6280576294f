/** The fitting of weights finds what the data say, and keeps the directions that it is given. */
import { describe, expect, it } from 'vitest';
import { fitDirected, fitLogistic, type Logistic, type Row } from './logistic';

const row = (label: 0 | 1, numbers: number[], weight = 1): Row => ({ numbers, label, weight });

const probability = ({ weights, bias }: Logistic, numbers: readonly number[]) =>
  1 / (1 + Math.exp(-numbers.reduce((sum, n, i) => sum + n * (weights[i] ?? 0), bias)));

describe('fitLogistic', () => {
  // The first column decides, the second is noise, the third never changes.
  const rows = Array.from({ length: 40 }, (_, i) => row(i % 2 ? 1 : 0, [i % 2 ? 5 + (i % 4) : i % 4, i % 3, 1]));
  const model = fitLogistic(rows);

  it('tells the two kinds apart, in the units of the data', () => {
    for (const { numbers, label } of rows) expect(probability(model, numbers) > 0.5).toBe(label === 1);
    expect(probability(model, [20, 1, 1])).toBeGreaterThan(0.9);
  });

  it('says which number matters', () => {
    const [deciding = 0, noise = 0, constant = 0] = model.importance;
    expect(deciding).toBeGreaterThan(10 * Math.abs(noise));
    expect(constant).toBeCloseTo(0);
  });

  it('counts a row as much as its weight says', () => {
    const odds = (weight: number) => probability(fitLogistic([row(1, [0], weight), row(0, [0], 1)]), [0]);
    expect(odds(1)).toBeCloseTo(0.5);
    expect(odds(3)).toBeCloseTo(0.75, 1);
    expect(odds(0)).toBeLessThan(0.1);
  });

  it('trusts the data less the higher the penalty', () => {
    expect(Math.abs(fitLogistic(rows, 100).weights[0] ?? 0)).toBeLessThan(Math.abs(model.weights[0] ?? 0));
  });
});

describe('fitDirected', () => {
  // The second column is the label with noise, the first the noise alone: taking it off would help.
  const rows = Array.from({ length: 60 }, (_, i) => {
    const label = i % 2 ? 1 : 0;
    const noise = (i * 7) % 11;
    return row(label, [noise, 2 * label + noise]);
  });

  it('lets no evidence speak against what it stands for', () => {
    expect(fitLogistic(rows).weights[0]).toBeLessThan(0);
    const { weights } = fitDirected(rows, [1, 1]);
    expect(weights[0]).toBe(0);
    expect(weights[1]).toBeGreaterThan(0);
  });

  it('leaves alone what may speak for either', () => {
    expect(fitDirected(rows, [0, 0]).weights).toEqual(fitLogistic(rows).weights);
  });

  it('keeps a weight in its direction', () => {
    expect(fitDirected(rows, [-1, -1]).weights[1]).toBe(0);
  });
});
