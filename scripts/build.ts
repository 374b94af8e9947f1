/**
 * Builds the site with no more work than what changed asks for: `npm run build`. With `--whole`, all of
 * it, whatever an earlier build left; with `--config`, after another configuration.
 *
 * In parts: `--shard 2019..2021 --out part` makes the pages of some years, `--shard rest` those of none;
 * `--join part --join other` makes a site of them.
 */
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restartWithRoom } from '#build/engine.ts';

restartWithRoom();
enableCompileCache('node_modules/.cache/compiled');
// After that, so that they are read as they were compiled before.
const { buildSite, describeOutcome } = await import('#build/build-site.ts');
const { values } = parseArgs({
  options: {
    whole: { type: 'boolean' },
    config: { type: 'string' },
    shard: { type: 'string' },
    out: { type: 'string', default: 'part' },
    join: { type: 'string', multiple: true },
  },
});
const { shard, out, join, ...options } = values;
const root = process.cwd();
// What follows the pages keeps its work there; plain `astro build` keeps none.
if (!values.whole) process.env['BUILD_CACHE'] ??= resolve('node_modules/.cache/after-pages');
if (shard !== undefined || join) {
  const { buildShard, joinShards, parseShard } = await import('#build/shard.ts');
  await (shard === undefined
    ? joinShards(root, join ?? [])
    : buildShard(root, parseShard(shard), resolve(out)));
} else console.log(describeOutcome(await buildSite({ root, ...options })));
