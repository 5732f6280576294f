import MiniSearch from 'minisearch';
import type { SearchEngine, Searcher, Text } from './engine';

const options = { fields: ['text'] };

function searcher(index: MiniSearch<Text>): Searcher {
  return {
    search: (sentence, limit) =>
      index
        .search(sentence)
        .slice(0, limit)
        .map(({ id }) => id),
    save: async () => Buffer.from(JSON.stringify(index)),
  };
}

export const miniSearch: SearchEngine = {
  name: 'MiniSearch',
  async build(texts) {
    const index = new MiniSearch<Text>(options);
    index.addAll([...texts]);
    return searcher(index);
  },
  restore: async (saved) => searcher(MiniSearch.loadJSON<Text>(saved.toString(), options)),
};
