/**
 * Measures saving the archive and its updates, beside a worker that workbox-build makes for the same
 * files, and prints the tables of docs/offline.md.
 *
 *     npm install --prefix bench/workbox && node bench/offline/run.ts
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { readSite } from '#offline/build/copied-files.ts';
import { makeUpdate, readPublishedCopy } from '#offline/build/update.ts';
import { findChromium } from '../../tests/browser/find-chromium.ts';
import { type Host, openHost } from '../../tests/browser/offline-host.ts';
import { makeCorpus } from '../search/corpus.ts';
import { askPage } from '../search/measure.ts';
import { makeQueries } from '../search/queries.ts';
import { buildArchive } from './archive.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '300' }, keep: { type: 'string' } },
});
const count = Number(values.count);
const root = values.keep ?? mkdtempSync(join(tmpdir(), 'offline-'));
const [before, after] = [join(root, 'before'), join(root, 'after')];
if (!existsSync(before)) buildArchive(before, count);
if (!existsSync(after)) buildArchive(after, count + 1);

interface Sent {
  readonly requests: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

const found = await findChromium();
const browser = await chromium.launch(found.options);
const own = await measureOwn(browser);
const workbox = await measureWorkbox(browser);
const files = readSite(before);
await browser.close();
if (!values.keep) rmSync(root, { recursive: true });

const rows = [
  ['our worker', own.save, own.update],
  ['our worker, no update file', own.save, own.updateByParts],
  ['workbox-build 7.4.1, precache', workbox.save, workbox.update],
] as const;
console.log(`${count} issues, ${files.length} files, Chromium ${found.name}\n`);
console.log('| worker | requests | KB | ms | update: requests | KB | of the whole |');
console.log('|--|--|--|--|--|--|--|');
for (const [name, save, update] of rows) {
  const share = `${((update.bytes / save.bytes) * 100).toFixed(1)} %`;
  const cells = [
    save.requests,
    kilobytes(save),
    Math.round(save.milliseconds),
    update.requests,
    kilobytes(update),
  ];
  console.log(`| ${[name, ...cells, share].join(' | ')} |`);
}
console.log(
  `\n${own.queries} questions of the search benchmark, ${own.different.length} answered otherwise offline`,
);
for (const words of own.different) console.log(`  ${words}`);

function kilobytes({ bytes }: Sent): string {
  return (bytes / 1000).toFixed(1);
}

async function measureOwn(browser: Browser) {
  const host = await openHost(before);
  const page = await (await browser.newContext()).newPage();
  const queries = makeQueries(makeCorpus(count)).flatMap((it) => it.queries.map(({ words }) => words));
  const online = await answers(page, host, queries);

  const save = await measure(host, async () => {
    await page.goto(`${host.address}offline/`);
    await page.locator('[data-save]').click();
    await page.locator('[data-save]').waitFor({ state: 'hidden' });
    await page.locator('[data-remove]').waitFor();
  });
  await host.stop();
  const offline = await answers(page, host, queries);
  await host.start();
  const different = queries.filter((_, index) => online[index] !== offline[index]);

  const updated = join(root, 'updated');
  cpSync(after, updated, { recursive: true });
  const [former, next] = await Promise.all(
    [before, updated].map((folder) =>
      readPublishedCopy(async (path) => new Uint8Array(readFileSync(join(folder, path)))),
    ),
  );
  if (!former || !next) throw new Error('There are no two versions.');
  const { path, bytes } = makeUpdate(former, next);
  writeFileSync(join(updated, path), bytes);
  host.folder = updated;
  const update = await measure(host, () => installUpdate(page));
  await host.stop();
  return { save, update, updateByParts: await measureParts(browser), queries: queries.length, different };
}

/** The same, where the host has no file that leads from the former version to this one. */
async function measureParts(browser: Browser): Promise<Sent> {
  const host = await openHost(before);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${host.address}offline/`);
  await page.locator('[data-save]').click();
  await page.locator('[data-remove]').waitFor();
  host.folder = after;
  const sent = await measure(host, () => installUpdate(page));
  await host.stop();
  return sent;
}

async function answers(page: Page, host: Host, queries: readonly string[]): Promise<string[]> {
  await page.goto(`${host.address}search/`);
  const all: string[] = [];
  for (const words of queries) all.push((await askPage(page, words)).found.join());
  return all;
}

/** Workbox takes the same files, each checked by its digest as ours are. */
async function measureWorkbox(browser: Browser) {
  const { generateSW } = createRequire(join(import.meta.dirname, '../workbox/package.json'))('workbox-build');
  const folders = [];
  for (const site of [before, after]) {
    const folder = join(root, `workbox-${folders.length}`);
    for (const { path } of readSite(site)) cpSync(join(site, path), join(folder, path), { recursive: true });
    const swDest = join(folder, 'workbox.js');
    await generateSW({
      globDirectory: folder,
      globPatterns: ['**/*'],
      swDest,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      mode: 'production',
      maximumFileSizeToCacheInBytes: 1e8,
    });
    folders.push(folder);
  }
  const [first = '', second = ''] = folders;
  const host = await openHost(first);
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${host.address}404.html`);
  const save = await measure(host, () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.register('/workbox.js');
      while (registration.active?.state !== 'activated')
        await new Promise((resolve) => setTimeout(resolve, 20));
    }),
  );
  host.folder = second;
  const update = await measure(host, () => installUpdate(page));
  await host.stop();
  return { save, update };
}

async function measure(host: Host, work: () => Promise<unknown>): Promise<Sent> {
  host.requests.length = 0;
  host.sent = 0;
  const start = performance.now();
  await work();
  return { requests: host.requests.length, bytes: host.sent, milliseconds: performance.now() - start };
}

/** Lets the browser find the new worker, and waits until it is installed. */
function installUpdate(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    while (registration?.installing) await new Promise((resolve) => setTimeout(resolve, 20));
    if (!registration?.waiting) throw new Error('The new worker was not installed.');
  });
}
