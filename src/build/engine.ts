/** What Node's engine and the allocators below it are told, so that a build takes less memory and time. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Settings of mimalloc, the allocator of Astro's bundler, which are read when that is loaded: it would hold on to
 * a quarter of a gigabyte that it has freed, to the end of the build.
 */
const GIVE_BACK = { MIMALLOC_PURGE_DELAY: '0', MIMALLOC_ARENA_EAGER_COMMIT: '0' };

/**
 * A setting of glibc, Linux's allocator: how many places it takes memory from. With one for each thread, what a
 * thread has freed serves no other, a quarter of a gigabyte in all.
 */
const FEW_PLACES = { MALLOC_ARENA_MAX: '2' };

/** How a process is started that is not to start again: under a debugger, or without leave to start another. */
const STAYS = /^--(?:inspect|permission)/;

/**
 * Starts the process again with what is read only at a start, where that can be done and is not set. To all
 * others it is the same process.
 */
export function restartWithFewPlaces(): void {
  const { execPath, execArgv, argv, env } = process;
  if (process.platform !== 'linux' || !process.execve || 'MALLOC_ARENA_MAX' in env) return;
  if (execArgv.some((word) => STAYS.test(word))) return;
  process.execve(execPath, [execPath, ...execArgv, ...argv.slice(1)], { ...env, ...FEW_PLACES });
}

/** Loads Astro, only where it is needed: it takes half a second. */
export function loadAstro(): Promise<typeof import('astro')> {
  for (const [name, value] of Object.entries(GIVE_BACK)) process.env[name] ??= value;
  return import('astro');
}

/**
 * Has the collector run now, and from now on when the heap has grown by three quarters, and not by several times.
 * What follows the pages leaves behind whole pages as text, on top of all that Astro holds.
 */
export function collectSooner(): void {
  setFlagsFromString('--heap-growing-percent=75');
  collectNow();
}

/**
 * Has the collector run now, before a step whose needs come on top of what the steps before left behind. As a last
 * resort it also gives back the room between what is in use: of a build of 20,000 pages, two fifths of its memory.
 */
export function collectNow(): void {
  setFlagsFromString('--expose-gc');
  const collect: NodeJS.GCFunction = runInNewContext('gc');
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** Does short work without the most thorough of V8's compilers, which would take more time than it saves. */
export async function withoutOptimizing<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString('--no-turbofan');
  try {
    return await work();
  } finally {
    setFlagsFromString('--turbofan');
  }
}
