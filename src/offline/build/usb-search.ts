import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { bundleScript } from './bundle-script.ts';

const SOURCES = join(import.meta.dirname, '../..');

/**
 * Makes the search page's script for a copy without a server: the page's own script and its planner, in one classic
 * script that finds the files of the index beside it.
 */
export async function bundleUsbSearch(): Promise<Uint8Array> {
  const replacing: Plugin = {
    name: 'carried-engine',
    setup({ onResolve }) {
      onResolve({ filter: /\/engine-worker\.ts$/ }, () => ({ path: join(SOURCES, 'offline/usb/engine.ts') }));
    },
  };
  return bundleScript(join(SOURCES, 'search/page/client.ts'), { plugins: [replacing] });
}
