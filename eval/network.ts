/**
 * Learns a small network by gradient descent with momentum and steps of its own for each weight (Adam; Kingma and Ba
 * 2015), on standardised columns with an L2 penalty. Always the same for the same rows.
 */
import { sigmoid } from '../matching/claim-model';
import type { HiddenUnit, Network } from '../matching/network';
import { type Random, randomFrom } from '../matching/random';
import type { Row } from './logistic';
import { standardise } from './standardise';

/** Several small networks agree better on unseen pages than a large one; their mean is one network again. */
const NETWORKS = 3;
const HIDDEN = 8;
const EPOCHS = 60;
const BATCH = 200;
const RATE = 3e-3;
/** Of each weight, beside the mean gradient of a batch. */
const PENALTY = 1e-3;
const [MOMENTUM, SQUARES, TINY] = [0.9, 0.999, 1e-8];

/** Throws where rows differ in their number of columns. */
export function fitNetwork(rows: readonly Row[]): Network {
  const { x, mean, scale, columns } = standardise(rows);
  const units: HiddenUnit[] = [];
  let bias = 0;
  for (let n = 0; n < NETWORKS; n++) {
    const own = train(rows, x, columns, randomFrom(n + 1));
    bias += own.bias / NETWORKS;
    for (const unit of own.units) {
      const weights = unit.weights.map((weight, c) => weight * at(scale, c));
      const shift = weights.reduce((sum, weight, c) => sum + weight * at(mean, c), 0);
      units.push({ bias: unit.bias - shift, weights, counts: unit.counts / NETWORKS });
    }
  }
  return { bias, units };
}

/** For each column: how far one spread more of it moves the log-odds, on average over the rows. */
export function pushes({ units }: Network, rows: readonly Row[]): number[] {
  const { scale } = standardise(rows);
  const sums = new Float64Array(scale.length);
  for (const { numbers } of rows)
    for (const { bias, weights, counts } of units) {
      const out = Math.tanh(weights.reduce((sum, weight, c) => sum + weight * at(numbers, c), bias));
      for (const [c, weight] of weights.entries()) sums[c] = at(sums, c) + counts * (1 - out * out) * weight;
    }
  return Array.from(sums, (sum, c) => (at(scale, c) > 0 ? sum / rows.length / at(scale, c) : 0));
}

/** Parameters in one array: for each unit its weights, its bias and what it counts for; the bias of all last. */
function train(rows: readonly Row[], x: Float64Array, columns: number, random: Random): Network {
  const stride = columns + 2;
  const size = HIDDEN * stride + 1;
  const parameters = Float64Array.from({ length: size }, () => (random.next() * 2 - 1) / Math.sqrt(columns));
  const [slope, speed, square] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = drawn(rows, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      slope.fill(0);
      for (const row of batch) addSlope(slope, parameters, x, row, rows[row]?.label ?? 0, columns);
      step++;
      const rate = (RATE * (1 - epoch / EPOCHS) * Math.sqrt(1 - SQUARES ** step)) / (1 - MOMENTUM ** step);
      for (let p = 0; p < size; p++) {
        const own = at(parameters, p);
        const penalty = p === size - 1 || p % stride === columns ? 0 : PENALTY * own;
        const g = at(slope, p) / batch.length + penalty;
        speed[p] = MOMENTUM * at(speed, p) + (1 - MOMENTUM) * g;
        square[p] = SQUARES * at(square, p) + (1 - SQUARES) * g * g;
        parameters[p] = own - (rate * at(speed, p)) / (Math.sqrt(at(square, p)) + TINY);
      }
    }
  }
  const units = Array.from({ length: HIDDEN }, (_, h): HiddenUnit => {
    const own = parameters.subarray(h * stride, (h + 1) * stride);
    return { weights: Array.from(own.subarray(0, columns)), bias: at(own, columns), counts: at(own, columns + 1) };
  });
  return { bias: at(parameters, size - 1), units };
}

function addSlope(
  slope: Float64Array,
  parameters: Float64Array,
  x: Float64Array,
  row: number,
  label: 0 | 1,
  columns: number,
): void {
  const stride = columns + 2;
  const last = HIDDEN * stride;
  const out = new Float64Array(HIDDEN);
  let z = at(parameters, last);
  for (let h = 0; h < HIDDEN; h++) {
    const start = h * stride;
    let sum = at(parameters, start + columns);
    for (let c = 0; c < columns; c++) sum += at(parameters, start + c) * at(x, row * columns + c);
    out[h] = Math.tanh(sum);
    z += at(parameters, start + columns + 1) * at(out, h);
  }
  const error = sigmoid(z) - label;
  slope[last] = at(slope, last) + error;
  for (let h = 0; h < HIDDEN; h++) {
    const start = h * stride;
    const own = at(out, h);
    const inner = error * at(parameters, start + columns + 1) * (1 - own * own);
    for (let c = 0; c < columns; c++) slope[start + c] = at(slope, start + c) + inner * at(x, row * columns + c);
    slope[start + columns] = at(slope, start + columns) + inner;
    slope[start + columns + 1] = at(slope, start + columns + 1) + error * own;
  }
}

/** The rows of one epoch in random order: of weight .03, a row is met in three epochs of a hundred. */
function drawn(rows: readonly Row[], random: Random): number[] {
  const order = rows.flatMap(({ weight }, i) => (weight >= 1 || random.next() < weight ? [i] : []));
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] as number;
}
