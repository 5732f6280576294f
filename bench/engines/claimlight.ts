import { packOfList } from '../../cli/claim-list';
import { compileJob } from '../../matching/compile';
import { MatchIndex, packIndex } from '../../matching/index/match-index';
import { readPassage } from '../../matching/reading';
import { runJob } from '../../matching/slices';
import type { SearchEngine, Searcher, Text } from './engine';

/** The claims one by one, so that a million never stand in memory at once. */
function* asClaims(texts: Iterable<Text>) {
  for (const { id, text } of texts) yield* packOfList([{ id, text }]).claims;
}

function searcher(packed: Uint8Array): Searcher {
  const index = new MatchIndex(packed);
  return {
    search(sentence, limit) {
      const { weights } = readPassage({ text: sentence, before: [] }, new Set(), index);
      return index
        .plainCandidates(weights, { limit, closeness: 0, day: undefined })
        .map(({ claim }) => index.claimId(claim).replace(/^list\//, ''));
    },
    save: async () => Buffer.from(packed),
  };
}

/** Reads the sentence, then takes from the index what shares most, as the extension does before it looks closely. */
export const claimlight: SearchEngine = {
  name: 'Claimlight',
  build: async (texts) => searcher(packIndex(runJob(compileJob(packOfList([]), asClaims(texts))))),
  restore: async (saved) => searcher(saved),
};
