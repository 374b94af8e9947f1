import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { immutableCaching, responseHeaders } from '#security-policy.ts';
import { crawl } from './crawl.ts';
import { findServer, servers, startServer } from './servers.ts';

const DIST = join(import.meta.dirname, '../../dist');
const port = Number(process.env['TEST_SERVER_PORT']);
const address = `http://127.0.0.1:${port}/`;

// One port for all: a file's tests run one after the other.
test.describe.configure({ mode: 'serial' });

for (const server of servers) {
  test.describe(server.name, () => {
    const program = findServer(server);
    test.skip(program === undefined, `there is no ${server.name} on this machine`);

    let stop: () => Promise<void>;
    test.beforeAll(async () => {
      if (program) stop = await startServer(server, program, port);
    });
    test.afterAll(async () => {
      await stop?.();
    });

    test('sends every header with every answer', async ({ request }) => {
      const paths = [
        '',
        'issues/2024/09/',
        'issues/2024/09',
        'rss.xml',
        'icon.svg',
        'no/such/page/',
        'en/no/such/page/',
        'x/%2e%2e/y',
        '.git',
      ];
      for (const path of [...paths, 'x'.repeat(4000)]) {
        const answer = await request.get(address + path, { maxRedirects: 0 });
        const wanted = Object.entries(responseHeaders).map(([name, value]) => [name.toLowerCase(), value]);
        expect(answer.headers(), path).toMatchObject(Object.fromEntries(wanted));
        expect(answer.headers()['server'] ?? '', path).not.toMatch(/\d/);
      }
    });

    test('lets files with a digest in their name be kept, and no other', async ({ request }) => {
      const hashed = ['_astro', 'pagefind/fragment', 'pagefind/index'].flatMap((folder) =>
        readdirSync(join(DIST, folder)).map((name) => `${folder}/${name}`),
      );
      expect(hashed.length).toBeGreaterThan(5);
      for (const path of hashed) {
        expect((await request.get(address + path)).headers()['cache-control'], path).toBe(immutableCaching);
      }
      for (const path of [
        '',
        'issues/2024/09/',
        'rss.xml',
        'pagefind/pagefind-entry.json',
        '_astro/no.css',
        'en/no/such/page/',
      ]) {
        expect((await request.get(address + path)).headers()['cache-control'], path).toBe('no-cache');
      }
    });

    test('answers with the 404 page, and leads to the address with a slash', async ({ request }) => {
      const missing = await request.get(`${address}no/such/page/`);
      expect(missing.status()).toBe(404);
      expect(await missing.text()).toContain('<html lang="zh-CN">');
      for (const path of ['en/no/such/page/', 'en/issues/1999/01', 'en/no.html', 'en/no/index.html']) {
        const inEnglish = await request.get(address + path, { maxRedirects: 0 });
        expect(inEnglish.status(), path).toBe(404);
        expect(await inEnglish.text(), path).toContain('<html lang="en">');
      }
      expect((await request.get(`${address}.git/config`)).status()).toBe(404);
      const moved = await request.get(`${address}issues/2024/09`, { maxRedirects: 0 });
      expect([301, 308]).toContain(moved.status());
      expect(moved.headers()['location']).toBe('/issues/2024/09/');
    });

    test('the whole site works with the policy as a header', async ({ page }) => {
      test.slow();
      const { pages: _pages, ...met } = await crawl(page, address);
      expect(met).toEqual({ foreign: [], complaints: [], traces: [] });
    });

    test('search works with the policy as a header', async ({ page }) => {
      await page.goto(`${address}search/?q=${encodeURIComponent('仿冒投诉')}`);
      await expect(page.locator('main a[href^="/issues/2024/09/"]').first()).toBeVisible();
    });
  });
}
