/** The model that the known claims of a pack share, as it lies in the packed index. Places take a byte a coordinate. */
import type { PackJointModel } from '../joint-examples';
import { along, bent, DIMENSIONS } from '../joint-model';
import { asFloat32, asUint32, type Section } from './packed';
import { placeOf } from './sorted';
import { ensure, ensureBelow, ensureFinite } from './sound';

const LARGEST = 127;

/** What `JointJudge` reads, five sections. */
export function jointSections({ terms, places, directions, bias }: PackJointModel): Section[] {
  const step = places.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0) / LARGEST || 1;
  const bytes = Int8Array.from(places, (x) => Math.round(x / step));
  return [terms, Float32Array.of(step), new Uint8Array(bytes.buffer), directions, bias];
}

export class JointJudge {
  static readonly SECTIONS = 5;
  private readonly terms: Uint32Array;
  /** What a step of a byte is worth. */
  private readonly step: Float32Array;
  private readonly places: Int8Array;
  private readonly directions: Float32Array;
  private readonly bias: Float32Array;

  constructor(
    sections: Uint8Array[],
    private readonly idf: Float32Array,
  ) {
    const next = () => sections.shift() ?? new Uint8Array();
    this.terms = asUint32(next());
    this.step = asFloat32(next());
    const places = next();
    this.places = new Int8Array(places.buffer, places.byteOffset, places.byteLength);
    this.directions = asFloat32(next());
    this.bias = asFloat32(next());
  }

  /** Throws `IndexFormatError` where a list leads out of the index. */
  check(claims: number): void {
    ensureBelow(this.terms, this.idf.length);
    ensure(this.step.length === 1 && this.places.length === this.terms.length * DIMENSIONS, 'the places of terms');
    ensure(this.bias.length === claims && this.directions.length === claims * DIMENSIONS, 'the directions of claims');
    for (const numbers of [this.step, this.directions, this.bias]) ensureFinite(numbers);
  }

  /** Where a passage of these terms lies. */
  place(terms: Iterable<number>): Float32Array {
    const sum = new Float32Array(DIMENSIONS);
    let square = 0;
    for (const id of terms) {
      const row = placeOf(this.terms, id);
      if (row < 0) continue;
      const weight = this.idf[id] as number;
      square += weight * weight;
      for (let d = 0; d < DIMENSIONS; d++)
        sum[d] = (sum[d] as number) + weight * (this.places[row * DIMENSIONS + d] as number);
    }
    const scale = (this.step[0] as number) / (Math.sqrt(square) || 1);
    return bent(sum.map((x) => x * scale));
  }

  /** Log-odds that a passage there states the claim. */
  logOdds(claim: number, place: Float32Array): number {
    return (this.bias[claim] as number) + along(this.directions, claim, place);
  }
}
