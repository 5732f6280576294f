import { create, insertMultiple, load, save, search } from '@orama/orama';
import type { SearchEngine, Searcher } from './engine';

const schema = { text: 'string' } as const;
const empty = () => create({ schema });
type Database = ReturnType<typeof empty>;

function searcher(database: Database): Searcher {
  return {
    async search(sentence, limit) {
      // Threshold 1: claims that share only some of the words count too, as in the others.
      const { hits } = await search(database, { term: sentence, limit, threshold: 1 });
      return hits.map(({ id }) => id);
    },
    save: async () => Buffer.from(JSON.stringify(save(database))),
  };
}

export const orama: SearchEngine = {
  name: 'Orama',
  async build(texts) {
    const database = empty();
    await insertMultiple(database, [...texts], 1000);
    return searcher(database);
  },
  async restore(saved) {
    const database = empty();
    load(database, JSON.parse(saved.toString()));
    return searcher(database);
  },
};
