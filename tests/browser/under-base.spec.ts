import { expect, test } from '@playwright/test';
import { crawl } from './crawl.ts';

test('the whole site works below a base path', async ({ page, baseURL }) => {
  const start = `${baseURL}`;
  const { pages, ...met } = await crawl(page, start);
  expect(met).toEqual({ foreign: [], complaints: [], traces: [] });
  expect(pages.filter((address) => !address.startsWith(start))).toEqual([]);
  expect(pages).toContain(new URL('issues/2024/09/', start).href);
});

test('the feed below a base path leads to pages that are there', async ({ request, baseURL }) => {
  const feed = await (await request.get('rss.xml')).text();
  const links = [...feed.matchAll(/<item>.*?<link>([^<]+)<\/link>/gs)].map(
    ([, link = '']) => new URL(link).pathname,
  );
  expect(links).not.toHaveLength(0);
  for (const link of links) expect((await request.get(new URL(link, baseURL).href)).status(), link).toBe(200);
});
