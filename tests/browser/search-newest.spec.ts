/** In a large archive the newest issues answer first: the search page over several indexes. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { writePartedArchive } from '../parted-archive.ts';
import { type Host, openHost } from './offline-host.ts';

const OTHERS = /\/pagefind\/(?:2032|undated-2031)\//;
const FIRST = '2033年以来的 14 期中查到 3 期；其余各期还在查找…';

// One archive for all, made once.
test.describe.configure({ mode: 'default' });

let host: Host;
test.beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parted-'));
  for (const part of ['_astro', 'search/index.html', 'en/search/index.html']) {
    await cp(join('dist', part), join(folder, part), { recursive: true });
  }
  await writePartedArchive(folder);
  host = await openHost(folder);
});
test.afterAll(async () => {
  await host.stop();
  await rm(host.folder, { recursive: true });
});

const hits = (page: Page) => page.locator('.hit');
const status = (page: Page) => page.getByRole('status');

/** Asks on a page that gets nothing of the other indexes before `go`, and nothing at all after `lose`. */
async function askHeld(browser: Browser, words: string, path = 'search/') {
  // A service worker's requests do not pass by the page's routes.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const { promise: isThere, resolve } = Promise.withResolvers<boolean>();
  await page.route(OTHERS, async (route) => ((await isThere) ? route.continue() : route.abort()));
  await page.goto(`${host.address}${path}?q=${encodeURIComponent(words)}`);
  return { page, go: () => resolve(true), lose: () => resolve(false) };
}

test('the newest issues are shown first, said to be no more, and the whole takes their place', async ({
  browser,
}) => {
  const { page, go } = await askHeld(browser, '仿冒投诉');
  await expect(status(page)).toHaveText(FIRST);
  await expect(hits(page)).toHaveCount(3);
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByLabel('年份').locator('option')).toHaveText(['全部']);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
  go();
  await expect(status(page)).toHaveText('5 期');
  await expect(hits(page)).toHaveCount(5);
  await expect(page.locator('#results[aria-busy], #results[data-part]')).toHaveCount(0);
  await expect(page.getByLabel('年份').locator('option')).toHaveText([
    '全部',
    '无期号（1）',
    '2034（2）',
    '2033（1）',
    '2031（1）',
  ]);
  await page.context().close();
});

test('nothing of the other indexes is asked for before the first answer has its texts', async ({ page }) => {
  host.requests.length = 0;
  await page.goto(`${host.address}search/?q=${encodeURIComponent('仿冒投诉')}`);
  await expect(status(page)).toHaveText('5 期');
  const others = host.requests.findIndex((path) => OTHERS.test(`/${path}`));
  const texts = host.requests.slice(0, others).filter((path) => path.includes('/fragment/'));
  expect(texts).toHaveLength(3);
});

test('a result that stays keeps the focus, though others come before it', async ({ browser }) => {
  const { page, go } = await askHeld(browser, '仿冒');
  await expect(status(page)).toHaveText(FIRST);
  await expect(hits(page).first()).not.toContainText('2031');
  const links = await hits(page).locator('h2 a').elementHandles();
  await links[2]?.focus();
  go();
  await expect(status(page)).toHaveText('5 期');
  await expect(hits(page).first()).toContainText('2031');
  expect(await links[2]?.evaluate((link) => link === document.activeElement)).toBe(true);
  for (const link of links) expect(await link.evaluate(({ isConnected }) => isConnected)).toBe(true);
  await page.context().close();
});

test('more results are waited for, and the reader goes on at the first of them', async ({ browser }) => {
  const { page, go } = await askHeld(browser, '通报');
  await expect(status(page)).toContainText('14 期中查到 14 期');
  await expect(hits(page)).toHaveCount(10);
  await page.getByRole('button', { name: '再看十期' }).click();
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'true');
  await expect(status(page)).toContainText('还在查找');
  go();
  await expect(status(page)).toHaveText('17 期');
  await expect(hits(page)).toHaveCount(17);
  await expect(hits(page).nth(10).locator('h2 a')).toBeFocused();
  await expect(page.locator('#results[aria-busy]')).toHaveCount(0);
  await page.context().close();
});

test('when the others cannot be had, what was found stays and is said to be all', async ({ browser }) => {
  const { page } = await askHeld(browser, '木马');
  await page.unroute(OTHERS);
  await page.route(OTHERS, (route) => route.abort());
  await page.locator('#q').fill('仿冒投诉');
  await expect(status(page)).toHaveText(/其余各期没有查完.*2033年以来 14 期中的结果/);
  await expect(hits(page)).toHaveCount(3);
  await expect(page.locator('#results[aria-busy]')).toHaveCount(0);
  await page.unroute(OTHERS);
  await page.locator('#q').press('Enter');
  await expect(status(page)).toHaveText('5 期');
  await page.context().close();
});

test('what was found stays, though more of it was asked for when the others were lost', async ({
  browser,
}) => {
  const { page, lose } = await askHeld(browser, '通报');
  const more = page.getByRole('button', { name: '再看十期' });
  await expect(hits(page)).toHaveCount(10);
  await more.click();
  lose();
  await expect(status(page)).toHaveText(/其余各期没有查完.*2033年以来 14 期中的结果/);
  await expect(hits(page)).toHaveCount(10);
  await expect(more).toBeFocused();
  await page.unroute(OTHERS);
  await more.click();
  await expect(hits(page)).toHaveCount(17);
  await page.context().close();
});

test('results stay when the texts of further ones are lost', async ({ browser }) => {
  const { page, go } = await askHeld(browser, '通报');
  go();
  const more = page.getByRole('button', { name: '再看十期' });
  await expect(status(page)).toHaveText('17 期');
  await page.route('**/fragment/**', (route) => route.abort());
  await more.click();
  await expect(status(page)).toContainText('查找没有完成');
  await expect(hits(page)).toHaveCount(10);
  await expect(more).toBeFocused();
  await page.unroute('**/fragment/**');
  await more.click();
  await expect(hits(page)).toHaveCount(17);
  await page.context().close();
});

test('English readers are told the same', async ({ browser }) => {
  const { page, go } = await askHeld(browser, '仿冒投诉', 'en/search/');
  await expect(status(page)).toHaveText(
    'Among the 14 issues since 2033: 3 issues. The others are still being searched…',
  );
  go();
  await expect(status(page)).toHaveText('5 issues');
  await page.context().close();
});

test('a rating that a person supplied is marked, with a way to the reason', async ({ page }) => {
  await page.goto(`${host.address}search/?q=${encodeURIComponent('仿冒投诉')}`);
  await expect(status(page)).toHaveText('5 期');
  const marks = page.getByRole('link', { name: '〔校补〕' });
  await expect(marks).toHaveCount(1);
  await expect(marks).toHaveAttribute('href', '/issues/2034/12/#corrections');
  await expect(hits(page).filter({ has: marks }).locator('.hit-facts')).toHaveText('网页 · 评价优 〔校补〕');
});
