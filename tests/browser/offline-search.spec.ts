import { expect, test } from '@playwright/test';
import { openHost } from './offline-host.ts';
import { saveArchive } from './offline-page.ts';
import { askAll, QUERIES } from './offline-questions.ts';

/** Builds with a base path lie where the settings of these tests have them built. */
const places: [string, string, string][] = [
  ['at the root of its host', 'dist', '/'],
  ['O15 below a base path', 'node_modules/.cache/site-under-base', '/repo/'],
];

for (const [name, folder, base] of places) {
  test(`search finds without a server what it finds with one, ${name}`, async ({ page }) => {
    test.setTimeout(120_000);
    const host = await openHost(folder, base);
    await page.goto(`${host.address}search/`);
    const online = await askAll(page);
    expect(online.flat().length).toBeGreaterThan(QUERIES.length);
    await saveArchive(page, host);
    host.requests.length = 0;
    await host.stop();
    await page.goto(`${host.address}search/`);
    const offline = await askAll(page);
    expect(offline).toEqual(online);
    expect(host.requests).toEqual([]);
    const paths = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    expect(paths).toEqual([host.address]);
  });
}
