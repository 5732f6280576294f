/**
 * Scores annotations of labelled pages. An annotation lies on the labelled
 * sentence that shares most words with it, in order. It is right where that
 * sentence is `same` and names a line of the article that the claim stands for.
 */
import * as z from 'zod/mini';
import { wordsInCommon } from './sequence-matcher';

export const pageLabels = z.object({
  page: z.string(),
  sentences: z.array(
    z.object({
      text: z.string(),
      label: z.enum(['same', 'near', 'none', 'skip']),
      lines: z.array(z.number()),
      kind: z.optional(z.string()),
    }),
  ),
});
export type PageLabels = z.infer<typeof pageLabels>;

/** What is asked of an annotation as `annotate` prints it. */
export interface ScoredAnnotation {
  /** File name of the page. */
  readonly page: string;
  readonly exact: string;
  readonly claim: string;
  readonly score: number;
}

export interface Judgement extends ScoredAnnotation {
  readonly right: boolean;
  /** The labelled sentence it lies on; none where it lies `outside`. */
  readonly sentence: PageLabels['sentences'][number] | undefined;
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly nearRate: number;
  readonly noneRate: number;
  readonly outside: number;
  /** `same/paraphrase` -> [annotated, all]; for `same` only right annotations count. */
  readonly kinds: Readonly<Record<string, readonly [number, number]>>;
}

/** An annotation that has less of every sentence than this lies on none. */
const ON_A_SENTENCE = 0.6;
/** So much of a piece of evidence must stand in a line of the article for the claim to stand for the line. */
const IN_A_LINE = 0.9;

export function words(text: string): string[] {
  const plain = text
    .replaceAll('\u00ad', '')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)?/gu) ?? [];
}

/** Words of the shorter text found in the other, in order, as a fraction. */
function share(a: readonly string[], b: readonly string[]): number {
  return a.length > 0 && b.length > 0 ? wordsInCommon(a, b) / Math.min(a.length, b.length) : 0;
}

/** The lines (from 1, empty ones not counted) of the article that a claim with this evidence stands for. */
export function linesOf(evidence: readonly string[], article: string): Set<number> {
  const lines = article
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(words);
  return new Set(
    evidence.flatMap((exact) => {
      const want = words(exact);
      const shares = lines.map((have) => (want.length <= have.length + 2 ? share(want, have) : 0));
      const best = Math.max(...shares);
      return shares.flatMap((own, i) => (own >= IN_A_LINE && own >= best - 0.02 ? [i + 1] : []));
    }),
  );
}

export function judge(
  annotations: readonly ScoredAnnotation[],
  pages: readonly PageLabels[],
  claimLines: ReadonlyMap<string, ReadonlySet<number>>,
): Judgement[] {
  const sentences = new Map(
    pages.map(({ page, sentences: own }) => [page, own.map((sentence) => ({ sentence, words: words(sentence.text) }))]),
  );
  return annotations.flatMap((annotation): Judgement[] => {
    const own = sentences.get(annotation.page);
    if (!own) return [];
    const exact = words(annotation.exact);
    let best = { share: 0, sentence: undefined as Judgement['sentence'] };
    for (const candidate of own) {
      const found = share(exact, candidate.words);
      if (found > best.share) best = { share: found, sentence: candidate.sentence };
    }
    const sentence = best.share < ON_A_SENTENCE ? undefined : best.sentence;
    if (sentence?.label === 'skip') return [];
    const lines = claimLines.get(annotation.claim);
    const right = sentence?.label === 'same' && sentence.lines.some((line) => lines?.has(line));
    return [{ ...annotation, right: right ?? false, sentence }];
  });
}

export function figuresOf(judgements: readonly Judgement[], pages: readonly PageLabels[]): Figures {
  const sentences = pages.flatMap((page) => page.sentences).filter(({ label }) => label !== 'skip');
  const right = judgements.filter((own) => own.right);
  const found = new Set(right.map(({ sentence }) => sentence));
  const marked = new Set(judgements.map(({ sentence }) => sentence));
  const kinds: Record<string, [number, number]> = {};
  const counts = { same: [0, 0], near: [0, 0], none: [0, 0], skip: [0, 0] };
  for (const sentence of sentences) {
    const hit = Number(sentence.label === 'same' ? found.has(sentence) : marked.has(sentence));
    const key = `${sentence.label}/${sentence.kind ?? '?'}`;
    kinds[key] = [(kinds[key]?.[0] ?? 0) + hit, (kinds[key]?.[1] ?? 0) + 1];
    const count = counts[sentence.label];
    counts[sentence.label] = [(count[0] ?? 0) + hit, (count[1] ?? 0) + 1];
  }
  const rate = ([hits = 0, all = 0]: readonly number[]) => hits / Math.max(1, all);
  const precision = right.length / Math.max(1, judgements.length);
  const recall = rate(counts.same);
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    nearRate: rate(counts.near),
    noneRate: rate(counts.none),
    outside: judgements.filter(({ sentence }) => sentence === undefined).length,
    kinds,
  };
}
