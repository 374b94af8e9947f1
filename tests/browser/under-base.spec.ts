import { expect, test } from '@playwright/test';
import { crawl } from './crawl.ts';

test('the whole site works below a base path', async ({ page, baseURL }) => {
  const start = `${baseURL}`;
  const { pages, ...met } = await crawl(page, start);
  expect(met).toEqual({ foreign: [], complaints: [], traces: [] });
  expect(pages.filter((address) => !address.startsWith(start))).toEqual([]);
  expect(pages).toContain(new URL('issues/2024/09/', start).href);
});

test('search below a base path finds, and leads to the issue and to its place', async ({ page, baseURL }) => {
  await page.goto('about/');
  await page.getByRole('searchbox').fill('处理网络安全事件2410起');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(
    new URL(`search/?q=${encodeURIComponent('处理网络安全事件2410起')}`, baseURL).href,
  );
  await expect(page.getByRole('status')).toHaveText('1 期');
  await page.locator('.hit-places a').first().click();
  await expect(page).toHaveURL(new RegExp(`^${baseURL}issues/2023/07/`));
  await page.goto('search/');
  await page.getByRole('searchbox').fill('2024年第9期');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new URL('issues/2024/09/', baseURL).href);
});

test('the feed below a base path leads to pages that are there', async ({ request, baseURL }) => {
  const feed = await (await request.get('rss.xml')).text();
  const links = [...feed.matchAll(/<item>.*?<link>([^<]+)<\/link>/gs)].map(
    ([, link = '']) => new URL(link).pathname,
  );
  expect(links).not.toHaveLength(0);
  for (const link of links) expect((await request.get(new URL(link, baseURL).href)).status(), link).toBe(200);
});
