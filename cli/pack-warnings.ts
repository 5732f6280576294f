/**
 * What is not wrong with a pack but may hurt it: claims that say nearly the same, wordings that are nearer to another
 * claim than to their own, and claims that fire on ordinary text.
 */
import { qualify } from '../claims/id';
import type { Pack } from '../claims/pack';
import { type Matcher, openMatcher, openPack } from '../matching/engine';
import { minimumScore } from '../matching/sensitivity';
import type { PageContext, Passage } from '../matching/types';
import { pageAbout } from './pack-report';

export interface Warning {
  readonly field: string;
  readonly reason: string;
}

const NO_PAGE = { title: '', language: '', lead: '' };
/** Claims of more than so many are not compared with one another: their wordings are too few to compete. */
const MOST_COMPARED = 5000;
const SHOWN = 3;

/** @param ordinary lines of text that no claim of the pack should be found in */
export async function warningsOf(pack: Pack, ordinary: readonly string[] = []): Promise<Warning[]> {
  const matcher = openMatcher([openPack(pack)]);
  const compared = pack.claims.length <= MOST_COMPARED ? await compare(pack, matcher) : [];
  return [...compared, ...(await onOrdinaryText(pack, matcher, ordinary))];
}

async function compare(pack: Pack, matcher: Matcher): Promise<Warning[]> {
  const warnings: Warning[] = [];
  for (const [index, claim] of pack.claims.entries()) {
    const own = qualify(pack.id, claim.id);
    const related = new Set(claim.relations.map((relation) => qualify(pack.id, relation.claim)));
    const sentences = [claim.text, ...claim.wordings];
    const best = await bestFor(matcher, sentences, pageAbout(pack));
    for (const [i, sentence] of sentences.entries()) {
      const found = best.get(i);
      if (!found || found.claimId === own || related.has(found.claimId)) continue;
      const where = i === 0 ? 'text' : `wordings[${i - 1}]`;
      warnings.push({
        field: `claims[${index}] (${claim.id}) > ${where}`,
        reason: `“${sentence}” is taken for ${found.claimId}; tell the two apart, or relate them if they say the same`,
      });
    }
  }
  return warnings;
}

async function onOrdinaryText(pack: Pack, matcher: Matcher, lines: readonly string[]): Promise<Warning[]> {
  const fired = new Map<string, string[]>();
  for (const [line, { claimId }] of await bestFor(matcher, lines, NO_PAGE)) {
    const text = lines[line] ?? '';
    fired.set(claimId, [...(fired.get(claimId) ?? []), text]);
  }
  return [...fired].map(([claimId, texts]) => {
    const index = pack.claims.findIndex(({ id }) => qualify(pack.id, id) === claimId);
    const examples = texts.slice(0, SHOWN).map((text) => `“${text}”`);
    const more = texts.length > SHOWN ? ` and ${texts.length - SHOWN} more` : '';
    return {
      field: `claims[${index}] (${pack.claims[index]?.id})`,
      reason: `is found in ${texts.length} lines of ordinary text: ${examples.join(', ')}${more}; add contrasts, or make its wordings say more`,
    };
  });
}

/** The best claim of each sentence that would be marked for the least demanding reader, by the sentence's place. */
async function bestFor(matcher: Matcher, sentences: readonly string[], page: PageContext) {
  const passages = sentences.map((text): Passage => ({ text: text.slice(0, 4000), before: [] }));
  const best = new Map<number, { claimId: string; score: number }>();
  for (const { passage, claimId, kind, score } of await matcher.match(passages, page, minimumScore.broad)) {
    if (kind !== 'misattributed' && score > (best.get(passage)?.score ?? 0)) best.set(passage, { claimId, score });
  }
  return best;
}
