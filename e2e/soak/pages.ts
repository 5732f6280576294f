/** As many different pages as one likes: ordinary sentences, and among them known ones that must be marked. */
import { afraid, airstrikes, doubts, fillers, invites, swiftly } from '../support/sentences';

export interface SoakPage {
  readonly path: string;
  readonly html: string;
  /** In page order. */
  readonly known: readonly string[];
}

const KNOWN = [invites, doubts, afraid, airstrikes, swiftly];
const KNOWN_PER_PAGE = 3;
const FILLERS_BETWEEN = 20;

export function soakPage(number: number): SoakPage {
  const known = Array.from({ length: KNOWN_PER_PAGE }, (_, i) => KNOWN[(number + i) % KNOWN.length] ?? '');
  const html = known.map((text, part) => {
    const ordinary = Array.from(
      { length: FILLERS_BETWEEN },
      (_, i) => `<p>${fillers[i % fillers.length]} Page ${number} says so in its paragraph ${part}.${i}.</p>`,
    );
    return `<p>${text}</p>${ordinary.join('')}`;
  });
  return { path: `/soak-${number}`, html: html.join('\n'), known };
}
