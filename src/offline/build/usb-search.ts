import { join } from 'node:path';
import { type Plugin, transform } from 'esbuild';
import { type Cache, digestOf, remember } from '#cache/cache.ts';
import type { SiteFile } from '#cache/site-files.ts';
import { CARRIED } from '../usb/carried-address.ts';
import { bundleScript } from './bundle-script.ts';

const SOURCES = join(import.meta.dirname, '../..');

/**
 * What Pagefind must not see: on the site it runs in a worker, where there is none of it, and where it
 * therefore takes the planner's terms as they are.
 */
const NOT_IN_A_WORKER = { document: 'undefined', window: 'undefined' };

/**
 * Makes the search page's script for a copy without a server: the page's own script, its planner and
 * Pagefind's engine unchanged, in one classic script.
 *
 * @param pagefind - Pagefind's module as the site holds it
 */
export async function bundleUsbSearch(pagefind: SiteFile, cache: Cache): Promise<Uint8Array> {
  const text = await remember(cache, digestOf(['usb search', pagefind.digest]), () => bundle(pagefind));
  return new TextEncoder().encode(text);
}

async function bundle(pagefind: SiteFile): Promise<string> {
  const { code } = await transform(pagefind.bytes, {
    define: { ...NOT_IN_A_WORKER, 'import.meta.url': JSON.stringify(`${CARRIED}pagefind/pagefind.js`) },
  });
  const replacing: Plugin = {
    name: 'carried-engine',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/engine-worker\.ts$/ }, () => ({ path: join(SOURCES, 'offline/usb/engine.ts') }));
      onResolve({ filter: /\/pagefind-of-the-site\.js$/ }, () => ({
        path: 'pagefind.js',
        namespace: 'site',
      }));
      onLoad({ filter: /.*/, namespace: 'site' }, () => ({ contents: code, loader: 'js' }));
    },
  };
  const script = await bundleScript(join(SOURCES, 'search/page/client.ts'), { plugins: [replacing] });
  return new TextDecoder().decode(script);
}
