/** Finds claims by words that stand in them, as a reader types them: no ranking, no other wordings. */
import type { Claim, Entity, Pack, Source } from '../claims/pack';

/** What reads the same counts as the same; accents and the like may be left out. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/**
 * Whether a claim has all of the words in its text, quotation, attribution or the names of its sources. `head` is what
 * its pack says of people and sources.
 */
export function claimFinder(words: string, head: Pick<Pack, 'entities' | 'sources'>): (claim: Claim) => boolean {
  const sought = plain(words).split(/\s+/).filter(Boolean);
  const names = new Map(head.entities.map((entity) => [entity.id, namesOf(entity)]));
  const sources = new Map(head.sources.map((source) => [source.id, titleOf(source)]));
  return (claim) => {
    const { text, quotation, attribution, addressee, occasion, place, when, reportedBy, evidence, reviews } = claim;
    const parties = [attribution, ...(addressee ? [addressee] : []), ...reportedBy];
    const said = [
      text,
      quotation,
      attribution.role,
      occasion,
      place,
      when,
      ...parties.flatMap(({ entity, description }) => [names.get(entity ?? ''), description]),
      ...evidence.map(({ source }) => sources.get(source)),
      ...reviews.flatMap(({ source, rating }) => [sources.get(source), rating]),
    ];
    const all = plain(said.filter(Boolean).join('\n'));
    return sought.every((word) => all.includes(word));
  };
}

function namesOf({ name, variants, role }: Entity): string {
  return [name, ...variants, role].filter(Boolean).join('\n');
}

function titleOf({ title, publisher, author }: Source): string {
  return [title, publisher, author].filter(Boolean).join('\n');
}
