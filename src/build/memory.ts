/** What keeps the memory of a whole build low. */
import { setFlagsFromString } from 'node:v8';

/**
 * Settings of mimalloc, the allocator of Astro's bundler, which are read when that is loaded: it would hold on to
 * a quarter of a gigabyte that it has freed, to the end of the build.
 */
const GIVE_BACK = { MIMALLOC_PURGE_DELAY: '0', MIMALLOC_ARENA_EAGER_COMMIT: '0' };

/** Loads Astro, only where it is needed: it takes half a second. */
export function loadAstro(): Promise<typeof import('astro')> {
  for (const [name, value] of Object.entries(GIVE_BACK)) process.env[name] ??= value;
  return import('astro');
}

/**
 * Lets the collector run when the heap has grown by two fifths, and not by several times. What follows the pages
 * leaves behind whole pages as text, on top of all that Astro holds.
 */
export function collectSooner(): void {
  setFlagsFromString('--heap-growing-percent=40');
}
