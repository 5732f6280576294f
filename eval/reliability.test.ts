/** The calibration figures tell how often scores mean what they say. */
import { expect, it } from 'vitest';
import { calibrationError, reliability } from './reliability';

const marks = (score: number, right: number, all: number) =>
  Array.from({ length: all }, (_, i) => ({ score, right: i < right }));

it('says of each band how often it was right', () => {
  const lines = reliability([...marks(0.95, 9, 10), ...marks(0.55, 1, 4)]);
  expect(lines).toEqual([
    'scores 0.5-0.6: 4 marks, said 0.55, right 0.25',
    'scores 0.9-1.0: 10 marks, said 0.95, right 0.90',
    'expected calibration error 0.121',
  ]);
});

it('finds no error where scores mean what they say', () => {
  expect(calibrationError([...marks(0.9, 9, 10), ...marks(0.5, 5, 10)])).toBeCloseTo(0);
  expect(calibrationError(marks(1, 0, 3))).toBe(1);
  expect(calibrationError([])).toBe(0);
});
