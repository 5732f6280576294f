import { Index } from 'flexsearch';
import type { SearchEngine, Searcher } from './engine';

/** `suggest`: claims that share only some of the words count too, as in the others. */
function searcher(index: Index): Searcher {
  return {
    search: (sentence, limit) => index.search(sentence, { limit, suggest: true }).map(String),
    async save() {
      const parts: [string, string][] = [];
      await index.export((key: string, data: string) => {
        parts.push([key, data]);
      });
      return Buffer.from(JSON.stringify(parts));
    },
  };
}

export const flexSearch: SearchEngine = {
  name: 'FlexSearch',
  async build(texts) {
    const index = new Index({ tokenize: 'strict' });
    for (const { id, text } of texts) index.add(id, text);
    return searcher(index);
  },
  async restore(saved) {
    const index = new Index({ tokenize: 'strict' });
    for (const [key, data] of JSON.parse(saved.toString())) index.import(key, data);
    return searcher(index);
  },
};
