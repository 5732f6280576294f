/**
 * A judge that all claims of a pack share: terms get places in a space of few dimensions, and each claim a direction in
 * it. What the wordings of one claim teach about a word so helps the others, which the claims' own models cannot.
 * A bag of terms as in fastText (Joulin et al. 2017), learned by gradient descent with steps of its own for each row
 * (Adagrad; Duchi et al. 2011). Trained when a pack is compiled.
 */
import { type SparseVector, sigmoid } from './claim-model';
import { type Random, randomFrom, shuffle } from './random';
import type { Job } from './slices';

export const DIMENSIONS = 32;

export interface JointExample {
  readonly vector: SparseVector;
  /** Claims that it states. */
  readonly states: readonly number[];
  /** The claim that it resembles and does not state. */
  readonly contrasts: number | undefined;
  /** Claims of which it says nothing either way. */
  readonly silent: ReadonlySet<number>;
}

/** Row by row, `DIMENSIONS` numbers each. */
export interface JointModel {
  /** Of each term. */
  readonly places: Float32Array;
  /** Of each claim. */
  readonly directions: Float32Array;
  /** Log-odds of each claim where a sentence says nothing that is known. */
  readonly bias: Float32Array;
}

const EPOCHS = 7;
const RATE = 0.15;
/** Share of a sentence's terms that are left out whenever it is met: none may be relied on alone. */
const LEFT_OUT = 0.5;
/** How far apart terms lie to begin with. */
const SPREAD = 0.3;
/** How steep the bend is that keeps a sentence from going too far. */
const BEND = 2;
const FIRST_BIAS = -3;
/** Of many claims, so many that a sentence does not state are taught by it. */
const OTHERS = 64;
/** What an example counts for: for a claim that it states, for the claim that it is a contrast of, for others. */
const [STATED, OWN_CONTRAST, ELSEWHERE] = [4, 3, 0.3];
/** A claim that is told so well already learns nothing more from an example. */
const NEGLIGIBLE = 0.01;
/** Examples between two chances to pause. */
const STRIDE = 100;

/** Always the same for the same examples. */
export function* trainJointModel(examples: readonly JointExample[], terms: number, claims: number): Job<JointModel> {
  const random = randomFrom(examples.length + 1);
  const learner = new Learner(terms, claims, random);
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const [i, at] of order.entries()) {
      learner.learn(examples[at] as JointExample, RATE * (1 - epoch / EPOCHS));
      if (i % STRIDE === 0) yield;
    }
  }
  return learner.model();
}

/** Where a sentence lies, from the sum of its terms' places by weight: each coordinate between -1 and 1. */
export function bent(sum: Float32Array): Float32Array {
  return sum.map((x) => Math.tanh(BEND * x));
}

/** How far a place lies in a claim's direction. */
export function along(directions: Float32Array, claim: number, place: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d++) sum += (directions[claim * DIMENSIONS + d] as number) * (place[d] as number);
  return sum;
}

class Learner {
  readonly #places: Rows;
  readonly #directions: Rows;
  readonly #bias: Rows;

  constructor(
    terms: number,
    private readonly claims: number,
    private readonly random: Random,
  ) {
    const spread = (rows: number, by: number) =>
      Float32Array.from({ length: rows * DIMENSIONS }, () => (random.next() * 2 - 1) * by);
    this.#places = new Rows(spread(terms, SPREAD), DIMENSIONS);
    this.#directions = new Rows(spread(claims, 1 / Math.sqrt(DIMENSIONS)), DIMENSIONS);
    this.#bias = new Rows(new Float32Array(claims).fill(FIRST_BIAS), 1);
  }

  model(): JointModel {
    return { places: this.#places.values, directions: this.#directions.values, bias: this.#bias.values };
  }

  learn(example: JointExample, rate: number): void {
    const { ids, weights } = this.#thinned(example.vector);
    const place = bent(this.#sum(ids, weights));
    const back = new Float32Array(DIMENSIONS);
    for (const claim of this.#taught(example)) {
      const error = this.#error(example, claim, place);
      if (Math.abs(error) < NEGLIGIBLE) continue;
      this.#directions.addTo(back, claim, error);
      this.#directions.step(claim, place, error, rate);
      this.#bias.step(claim, ONE, error, rate);
    }
    for (let d = 0; d < DIMENSIONS; d++) back[d] = (back[d] as number) * BEND * (1 - (place[d] as number) ** 2);
    for (const [n, term] of ids.entries()) this.#places.step(term, back, weights[n] as number, rate);
  }

  #sum(ids: readonly number[], weights: readonly number[]): Float32Array {
    const sum = new Float32Array(DIMENSIONS);
    for (const [n, term] of ids.entries()) this.#places.addTo(sum, term, weights[n] as number);
    return sum;
  }

  #error({ states, contrasts, silent }: JointExample, claim: number, place: Float32Array): number {
    const isStated = states.includes(claim);
    if (!isStated && silent.has(claim)) return 0;
    const other = contrasts === undefined ? 1 : contrasts === claim ? OWN_CONTRAST : ELSEWHERE;
    const logOdds = (this.#bias.values[claim] as number) + along(this.#directions.values, claim, place);
    return (isStated ? STATED : other) * (sigmoid(logOdds) - Number(isStated));
  }

  /** All of a few claims; of many, those that it is about and some by chance. */
  #taught({ states, contrasts }: JointExample): Iterable<number> {
    if (this.claims <= OTHERS) return Array(this.claims).keys();
    const others = Array.from({ length: OTHERS }, () => this.random.below(this.claims));
    return new Set([...states, ...(contrasts === undefined ? [] : [contrasts]), ...others]);
  }

  #thinned({ ids, weights }: SparseVector): { ids: number[]; weights: number[] } {
    const kept = [...ids.keys()].filter(() => this.random.next() >= LEFT_OUT);
    return { ids: kept.map((i) => ids[i] as number), weights: kept.map((i) => weights[i] as number) };
  }
}

const ONE = Float32Array.of(1);
/** What the squared slopes of a row begin with, so that the first step is no leap. */
const FIRST_SQUARES = 1e-3;

/** Rows of numbers that are learned, each with the mean of all its squared slopes so far. */
class Rows {
  readonly #squares: Float32Array;

  constructor(
    readonly values: Float32Array,
    private readonly width: number,
  ) {
    this.#squares = new Float32Array(values.length / width).fill(FIRST_SQUARES);
  }

  addTo(sum: Float32Array, row: number, by: number): void {
    const { width, values } = this;
    for (let d = 0; d < width; d++) sum[d] = (sum[d] as number) + by * (values[row * width + d] as number);
  }

  /** @param by what the slopes are multiplied with */
  step(row: number, slopes: Float32Array, by: number, rate: number): void {
    const { width, values } = this;
    let square = 0;
    for (let d = 0; d < width; d++) square += (slopes[d] as number) ** 2;
    const squares = (this.#squares[row] as number) + (square * by * by) / width;
    this.#squares[row] = squares;
    const step = (rate * by) / Math.sqrt(squares);
    for (let d = 0; d < width; d++)
      values[row * width + d] = (values[row * width + d] as number) - step * (slopes[d] as number);
  }
}
