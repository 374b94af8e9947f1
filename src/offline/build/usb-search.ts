import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { type Cache, digestOf, remember } from '#cache/cache.ts';
import { bundleScript } from './bundle-script.ts';

const SOURCES = join(import.meta.dirname, '../..');

/**
 * Makes the search page's script for a copy without a server: the page's own script and its planner, in one classic
 * script that finds the files of the index beside it.
 */
export async function bundleUsbSearch(cache: Cache): Promise<Uint8Array> {
  const text = await remember(cache, digestOf(['usb search']), bundle);
  return new TextEncoder().encode(text);
}

async function bundle(): Promise<string> {
  const replacing: Plugin = {
    name: 'carried-engine',
    setup({ onResolve }) {
      onResolve({ filter: /\/engine-worker\.ts$/ }, () => ({ path: join(SOURCES, 'offline/usb/engine.ts') }));
    },
  };
  const script = await bundleScript(join(SOURCES, 'search/page/client.ts'), { plugins: [replacing] });
  return new TextDecoder().decode(script);
}
