/**
 * Astro's bundler holds on to memory that it has freed, a quarter of a gigabyte to the end of the build. These
 * settings of its allocator, mimalloc, give it back at once; they are read when the bundler is loaded.
 */
const GIVE_BACK = { MIMALLOC_PURGE_DELAY: '0', MIMALLOC_ARENA_EAGER_COMMIT: '0' };

/** Loads Astro, only where it is needed: it takes half a second. */
export function loadAstro(): Promise<typeof import('astro')> {
  for (const [name, value] of Object.entries(GIVE_BACK)) process.env[name] ??= value;
  return import('astro');
}
