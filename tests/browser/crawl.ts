import type { Page } from '@playwright/test';

/** What a browser met on its way through a site. */
export interface Crawl {
  /** Addresses of the pages that were opened. */
  readonly pages: readonly string[];
  /** Addresses asked for on any other origin. */
  readonly foreign: readonly string[];
  /** Answers other than success, errors of scripts, and what the browser complained of. */
  readonly complaints: readonly string[];
  /** Whatever any page left behind in the browser. */
  readonly traces: readonly string[];
}

/** Pages that lead on at once to others, which links lead to as well. */
const LEADS_ON = /\/cite\/.+/;

/** Opens every page that links lead to from a first one, without leaving the origin. */
export async function crawl(page: Page, start: string): Promise<Crawl> {
  const { origin } = new URL(start);
  const foreign: string[] = [];
  const complaints: string[] = [];
  await page.context().route(
    (url) => url.origin !== origin,
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });

  const pages = new Set([start]);
  for (const address of pages) {
    await page.goto(address, { waitUntil: 'load' });
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href.split('#')[0] ?? ''));
    for (const link of links) {
      const { origin: its, pathname } = new URL(link);
      if (its === origin && pathname.endsWith('/') && !LEADS_ON.test(pathname)) pages.add(link);
    }
  }
  const { cookies } = await page.context().storageState();
  const stored = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  return { pages: [...pages], foreign, complaints, traces: [...cookies.map(({ name }) => name), ...stored] };
}
