import { Charset, Index } from 'flexsearch';
import type { Engine } from './engine.ts';

const create = () => new Index({ encoder: Charset.CJK });

/** FlexSearch as its manual sets it up for Chinese. */
export const engine: Engine = {
  async build(documents) {
    const index = create();
    for (const [at, { text }] of documents.entries()) index.add(at, text);
    const parts: Record<string, string> = {};
    index.export((key, data) => {
      parts[key] = data ?? '';
    });
    return JSON.stringify({ ids: documents.map(({ id }) => id), parts });
  },
  async open(text) {
    const { ids, parts } = JSON.parse(text);
    const index = create();
    for (const [key, data] of Object.entries<string>(parts)) index.import(key, data);
    return async (query) => index.search(query, { limit: 10 }).map((at) => ids[Number(at)]);
  },
};
