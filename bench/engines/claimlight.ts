import { packOfList } from '../../cli/claim-list';
import { analyse } from '../../matching/analyse';
import { compileJob } from '../../matching/compile';
import { MatchIndex, type PlainSearch, packIndex } from '../../matching/index/match-index';
import { weighFeatures } from '../../matching/reading';
import { runJob } from '../../matching/slices';
import type { SearchEngine, Searcher, Text } from './engine';

/** The claims one by one, so that a million never stand in memory at once. */
function* asClaims(texts: Iterable<Text>) {
  for (const { id, text } of texts) yield* packOfList([{ id, text }]).claims;
}

function searcher(packed: Uint8Array, how: Omit<PlainSearch, 'limit' | 'day'>): Searcher {
  const index = new MatchIndex(packed);
  return {
    search(sentence, limit) {
      const { units } = analyse(sentence, index.lexicon);
      const { known } = weighFeatures(new Set(units.map(({ term }) => term)), index);
      return index
        .plainCandidates(known, { ...how, limit, day: undefined })
        .map(({ claim }) => index.claimId(claim).replace(/^list\//, ''));
    },
    save: async () => Buffer.from(packed),
  };
}

const ALL = { thorough: true, closeness: 0 };

/** Reads the sentence and takes from the index what shares most with it, whatever that is. */
export const claimlight: SearchEngine = {
  name: 'Claimlight',
  build: async (texts) => searcher(packIndex(runJob(compileJob(packOfList([]), asClaims(texts)))), ALL),
  restore: async (saved) => searcher(saved, ALL),
};

/** As the extension asks for a page: only claims that may be marked. */
export function asPagesAsk(saved: Buffer): Searcher {
  return searcher(saved, { thorough: false, closeness: 0.35 });
}
