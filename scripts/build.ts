/**
 * Builds the site with no more work than what changed asks for: `npm run build`. With `--whole`, all of
 * it, whatever an earlier build left; with `--config`, after another configuration.
 */
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite, describeOutcome } from '#build/build-site.ts';

enableCompileCache('node_modules/.cache/compiled');
const { values } = parseArgs({
  options: { whole: { type: 'boolean' }, config: { type: 'string' } },
});
// What follows the pages keeps its work there; plain `astro build` keeps none.
if (!values.whole) process.env['BUILD_CACHE'] ??= resolve('node_modules/.cache/after-pages');
console.log(describeOutcome(await buildSite({ root: process.cwd(), ...values })));
