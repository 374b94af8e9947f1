import { create, insertMultiple, load, save, search } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import type { Engine } from './engine.ts';

const open = () =>
  create({ schema: { text: 'string' }, components: { tokenizer: createTokenizer() } } as const);

/** Orama with its own tokenizer for Mandarin. */
export const engine: Engine = {
  async build(documents) {
    const database = open();
    await insertMultiple(database, [...documents], 500);
    return JSON.stringify(save(database));
  },
  async open(text) {
    const database = open();
    load(database, JSON.parse(text));
    return async (query) => {
      const { hits } = await search(database, { term: query, limit: 10, threshold: 0 });
      return hits.map(({ id }) => id);
    };
  },
};
