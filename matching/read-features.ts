/** Which of a few forms have which features, found by reading them. */
import type { Analysis } from './analyse';
import type { FormFeatures } from './profile';
import { featuresOf } from './vector';

export class ReadFeatures implements FormFeatures {
  readonly #places = new Map<string, number[]>();
  readonly #weights: number[] = [];

  /** @param weight squared rarity of a term */
  constructor(forms: readonly Analysis[], weight: (term: string) => number) {
    for (const [place, analysis] of forms.entries()) {
      const features = featuresOf(analysis);
      for (const feature of features) {
        const places = this.#places.get(feature);
        if (places) places.push(place);
        else this.#places.set(feature, [place]);
      }
      this.#weights.push(features.reduce((sum, feature) => sum + weight(feature), 0));
    }
  }

  places(feature: string): readonly number[] {
    return this.#places.get(feature) ?? [];
  }

  weight(place: number): number {
    return this.#weights[place] ?? 0;
  }

  *usedBy(fewest: number, before: number, beginning = ''): Generator<string> {
    for (const [feature, places] of this.#places)
      if (feature.startsWith(beginning) && (places[fewest - 1] ?? before) < before) yield feature;
  }
}
