/**
 * Takes the place of the search page's own way to its engine, where there is no worker to be had: the
 * same session over the same index, on the page itself.
 */
import type { Asker } from '#search/page/engine-worker.ts';
import { openPagefind } from '#search/page/pagefind-engine.ts';
import { openSession } from '#search/page/session.ts';
import { CARRIED } from './carried-address.ts';
import { fetchCarried } from './carried-files.ts';

/** Makes an asker over the carried index. */
export function openAsker(): Asker {
  const session = openSession(openPagefind(CARRIED, fetchCarried));
  let newest = 0;
  return {
    ask(asked) {
      newest += 1;
      const id = newest;
      return session.answer(asked, () => newest !== id);
    },
  };
}
