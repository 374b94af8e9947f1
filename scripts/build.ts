/**
 * Builds the site with no more work than what changed asks for: `npm run build`. With `--whole`, all of
 * it, whatever an earlier build left; with `--config`, after another configuration.
 */
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { buildSite, describeOutcome } from '#build/build-site.ts';

enableCompileCache('node_modules/.cache/compiled');
const { values } = parseArgs({
  options: { whole: { type: 'boolean' }, config: { type: 'string' } },
});
console.log(describeOutcome(await buildSite({ root: process.cwd(), ...values })));
