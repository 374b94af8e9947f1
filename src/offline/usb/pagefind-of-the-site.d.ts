/** Pagefind's module as the finished site holds it; the build puts it in this place. */
import type { Pagefind } from '#search/page/pagefind-engine.ts';

export const preload: Pagefind['preload'];
export const mergeIndex: Pagefind['mergeIndex'];
export const options: Pagefind['options'];
export const search: Pagefind['search'];
