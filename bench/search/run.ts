/**
 * Measures search against its peers and writes the figures into docs/search.md; of some engines alone it
 * only prints them. Of ours it prints what the first results cost, and the whole answer: of more than 2,500
 * bulletins those are two.
 *
 *     npm run bench:search [-- --count 2000 --engines ours,stock --keep folder --reuse]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium } from '../../tests/browser/find-chromium.ts';
import { makeCorpus } from './corpus.ts';
import { formatFirst, measureFirst } from './first.ts';
import { askFunction, askPage, longestTask, type Measured, measure, timeFirst } from './measure.ts';
import { makeQueries } from './queries.ts';
import { formatReport, writeIntoDocs } from './report.ts';
import { serve } from './serve.ts';
import { WHOLE_INDEX, writeSite } from './sites.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    engines: { type: 'string' },
    keep: { type: 'string' },
    reuse: { type: 'boolean' },
  },
});
const root = values.keep ?? (await mkdtemp(join(tmpdir(), 'bench-')));
const corpus = makeCorpus(Number(values.count));
const classes = makeQueries(corpus);
const sample = classes.slice(0, 15).flatMap(({ queries }) => queries.slice(0, 1));

const all = [
  { name: 'ours', path: '/search/', ask: askPage },
  ...['stock', ...WHOLE_INDEX].map((name) => ({ name, path: '/', ask: askFunction })),
];
const engines = all.filter(({ name }) => values.engines?.split(',').includes(name) ?? true);
if (!values.reuse) for (const { name } of engines) await writeSite(name, root, 'dist', corpus);
const found = await findChromium();
const browser = await chromium.launch(found.options);
const served = await Promise.all(
  engines.map(async (engine) => ({ engine, host: await serve(join(root, engine.name)) })),
);
const measured: Measured[] = [];
for (const { engine, host } of served) {
  measured.push(await measure(browser, host, engine, classes, sample));
  console.log(engine.name, 'measured');
}
const [ours] = served;
if (ours?.engine.name === 'ours') console.log(formatFirst(await measureFirst(browser, ours.host, classes)));
const page = `${ours?.host.address}/search/`;
const longest = await longestTask(browser, page, '网络安全事件勒索软件漏洞通报');
const first = await timeFirst(browser, served, [...sample, ...sample]);
for (const { host } of served) host.close();
await browser.close();
if (!values.keep) await rm(root, { recursive: true });
const report = formatReport({ count: corpus.length, classes, measured, first, longest });
console.log(report);
if (engines.length === all.length) await writeIntoDocs('docs/search.md', report);
