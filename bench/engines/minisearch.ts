import MiniSearch from 'minisearch';
import type { Engine } from './engine.ts';

/** Words in Latin letters and digits whole, Chinese by overlapping pairs. */
function tokenize(text: string): string[] {
  return (text.match(/\p{Script=Han}+|[^\s\p{P}\p{S}\p{Script=Han}]+/gu) ?? []).flatMap((run) => {
    const characters = Array.from(run);
    if (!/\p{Script=Han}/u.test(run) || characters.length === 1) return [run];
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  });
}

const options = { fields: ['text'], tokenize, searchOptions: { combineWith: 'AND', prefix: true } };

/** MiniSearch with pairs of characters, the usual advice for Chinese. */
export const engine: Engine = {
  async build(documents) {
    const index = new MiniSearch(options);
    index.addAll([...documents]);
    return JSON.stringify(index);
  },
  async open(text) {
    const index = MiniSearch.loadJSON(text, options);
    return async (query) =>
      index
        .search(query)
        .slice(0, 10)
        .map(({ id }) => id);
  },
};
