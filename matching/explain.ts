/** Which words of the passage met which words of the wording. */
import { alterations } from './alterations';
import type { Analysis, Unit } from './analyse';
import type { Evidence } from './evidence';
import { fill } from './evidence/frame';
import type { AnalysedForm } from './profile';
import type { Explanation, MatchKind } from './types';

type Pair = Explanation['pairs'][number];

/** How much of a quotation, in order, makes it the same quotation with other words in it. */
const ALTERED_QUOTATION = 0.6;
const SHORTEST_QUOTED_RUN = 3;

export function kindOf(passage: Analysis, evidence: Evidence): MatchKind {
  if (evidence.quoted >= 1) return 'verbatim';
  const quotes = /["“”«»„]|[‘'][^’']+[’']/.test(passage.text);
  const run = evidence.quoted * evidence.record.analysis.tokens.length;
  return quotes && evidence.inOrder >= ALTERED_QUOTATION && run >= SHORTEST_QUOTED_RUN
    ? 'altered-quotation'
    : 'paraphrase';
}

export function explain(passage: Analysis, evidence: Evidence, kind: MatchKind): Explanation {
  const wording = (kind === 'paraphrase' ? bestWording(evidence) : evidence.record).analysis;
  return {
    wording: wording.text,
    pairs: alignUnits(passage, wording),
    changes: kind === 'altered-quotation' ? alterations(passage.tokens, wording.tokens) : [],
    parts: partsOf(evidence),
  };
}

function partsOf({ subject: { profile, reading } }: Evidence): Explanation['parts'] {
  return profile.slots.map((slot) => ({ role: slot.role, filled: fill(slot, reading) }));
}

/** Of the wordings that are most like the passage, the one that shows best how. */
export function bestWording({ subject, record }: Evidence): AnalysedForm {
  const { units } = subject.reading.analysis;
  const shared = (form: AnalysedForm) => {
    const own = new Set(form.analysis.units.map(({ term }) => term));
    return units.filter(({ term }) => own.has(term)).length;
  };
  const forms = [...subject.nearest, ...(subject.part?.nearest ?? [])].map(({ form }) => form);
  return forms.reduce((best, form) => (shared(form) > shared(best) ? form : best), forms[0] ?? record);
}

/** Pairs each unit of the passage with the nearest unused unit of the wording that stands for the same. */
function alignUnits(passage: Analysis, wording: Analysis): Pair[] {
  const free = new Map<string, Unit[]>();
  for (const unit of wording.units) free.set(unit.term, [...(free.get(unit.term) ?? []), unit]);
  return passage.units.flatMap((unit): Pair[] => {
    const partner = free.get(unit.term)?.shift();
    if (!partner) return [];
    const how = howAlike(unit, passage.text, partner, wording.text);
    return [{ passage: [unit.start, unit.end], wording: [partner.start, partner.end], how }];
  });
}

function howAlike(a: Unit, aText: string, b: Unit, bText: string): Pair['how'] {
  const surface = (unit: Unit, text: string) => text.slice(unit.start, unit.end).toLowerCase();
  if (surface(a, aText) === surface(b, bText)) return 'same';
  if (a.kind === 'name') return 'name';
  if (a.kind === 'number') return 'number';
  return a.kind === 'concept' ? 'synonym' : 'form';
}
