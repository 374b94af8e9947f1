import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { makeUpdate, type PublishedCopy, readPublishedCopy } from '#offline/build/update.ts';
import { buildFormerSite, NEWEST } from './offline-former.ts';
import { type Host, openHost } from './offline-host.ts';
import { openOfflinePage, SAVED, saveArchive, storedDigests, wronglyStored } from './offline-page.ts';

/** Stands in every issue. */
const WORDS = '网络安全';
const NEW = 'dist';

// The former site is built once for all of these.
test.describe.configure({ mode: 'default', timeout: 90_000 });

let former: string;
let host: Host;
test.beforeAll(() => {
  former = join(mkdtempSync(join(tmpdir(), 'former-')), 'site');
  buildFormerSite(former);
});
test.afterAll(() => rmSync(join(former, '..'), { recursive: true }));
test.beforeEach(async () => {
  host = await openHost(former);
});
test.afterEach(() => host.stop());

/** Lets the browser look for a new worker, and says what came of it: `installed`, `redundant`, or nothing new. */
function update(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing;
    if (!worker) return registration.waiting?.state ?? 'none';
    return new Promise((resolve) => {
      const tell = () => {
        if (worker.state !== 'installing') resolve(worker.state);
      };
      worker.addEventListener('statechange', tell);
      tell();
    });
  });
}

async function search(page: Page): Promise<string[]> {
  await page.goto(`${host.address}search/?q=${encodeURIComponent(WORDS)}`);
  await expect(page.locator('#results > li').first()).toBeVisible();
  await expect(page.locator('#results[aria-busy]')).toHaveCount(0);
  return page
    .locator('#results h2 a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

/** Everything a reader can reach shows the former site, and nothing of the new one. */
async function expectFormer(page: Page): Promise<void> {
  expect(await search(page)).not.toContain(`/issues/${NEWEST}/`);
  await page.goto(`${host.address}issues/`);
  await expect(page.locator(`a[href*="${NEWEST}"]`)).toHaveCount(0);
  for (const path of ['', 'issues/', 'holdings/', 'search/', 'search/catalogue.json']) {
    const shown = await page.evaluate(async (address) => (await fetch(address)).text(), host.address + path);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    expect(shown, path).toBe(readFileSync(join(former, file), 'utf8'));
  }
}

async function expectNew(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  expect(await search(page)).toContain(`/issues/${NEWEST}/`);
  await page.goto(`${host.address}issues/${NEWEST}/`);
  await expect(page.locator('h1')).toContainText('2025年第3期');
}

test('O7 while a tab of the former version is open, everything stays former; then everything is new', async ({
  page,
  context,
}) => {
  await saveArchive(page, host);
  host.folder = NEW;
  host.requests.length = 0;
  host.sent = 0;
  expect(await update(page)).toBe('installed');
  const fetched = host.requests.filter((path) => path !== 'sw.js');
  await expect(page.locator('[data-switch]')).toBeVisible();
  await expectFormer(page);
  const second = await context.newPage();
  await expectFormer(second);
  await expect(second.locator('.new-version')).toBeVisible();

  const holder = await context.newPage();
  await holder.goto('about:blank');
  await page.close();
  await second.close();
  await expect
    // A visit that came too soon is one more tab of the former version, so this may take a few.
    .poll(
      async () => {
        const visit = await context.newPage();
        await visit.goto(`${host.address}issues/`);
        const links = await visit.locator(`a[href*="${NEWEST}"]`).count();
        await visit.close();
        return links;
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);
  await host.stop();
  await expectNew(context);
  await host.start();

  const last = await context.newPage();
  await openOfflinePage(last, host);
  await expect(last.locator('[data-status]')).toContainText(SAVED);
  const { version } = JSON.parse(readFileSync(join(NEW, 'offline/current.json'), 'utf8'));
  const manifest = JSON.parse(readFileSync(join(NEW, `offline/${version.slice(0, 16)}.json`), 'utf8'));
  const digests = new Set<string>(manifest.files.map(([, digest]: string[]) => digest));
  expect((await storedDigests(last)).sort()).toEqual([version, ...digests].sort());
  expect(await wronglyStored(last)).toEqual([]);
  // What both versions hold was not fetched again.
  expect(fetched.filter((path) => path.endsWith('.woff2') || path === 'issues/2023/07/')).toEqual([]);
});

test.describe('O8 a site that is only half replaced is refused, and the former version stays whole', () => {
  const cases: [string, (host: Host) => void][] = [
    [
      'the manifest is missing',
      (it) => it.wrongly.push([/^offline\/.+\.json$/, (response) => response.writeHead(404).end()]),
    ],
    [
      'the new files are missing',
      (it) => it.wrongly.push([/^(?!sw\.js|offline\/.+\.json)/, (response) => response.writeHead(404).end()]),
    ],
    [
      'an old copy of one page comes from a cache',
      (it) => {
        it.wrongly.push([
          /^issues\/$/,
          (response) => response.end(readFileSync(join(former, 'issues/index.html'))),
        ]);
        it.wrongly.push([/\.part$/, (response, file) => response.end(file?.subarray(1))]);
      },
    ],
  ];
  for (const [name, halve] of cases) {
    test(name, async ({ page, context }) => {
      await saveArchive(page, host);
      host.folder = NEW;
      halve(host);
      expect(await update(page)).toBe('redundant');
      await host.stop();
      await expectFormer(page);
      await host.start();

      host.wrongly.length = 0;
      await openOfflinePage(page, host);
      expect(await update(page)).toBe('installed');
      await page.close();
      await context.newPage();
      await expect
        .poll(async () => {
          const visit = await context.newPage();
          await visit.goto(`${host.address}issues/`);
          const links = await visit.locator(`a[href*="${NEWEST}"]`).count();
          await visit.close();
          return links;
        })
        .toBeGreaterThan(0);
    });
  }
});

test.describe('O7 an update that tells what differs', () => {
  let updated: string;
  let path: string;
  test.beforeAll(async () => {
    updated = join(mkdtempSync(join(tmpdir(), 'updated-')), 'site');
    cpSync(NEW, updated, { recursive: true });
    const [before, next] = await Promise.all([former, updated].map(readCopyIn));
    if (!before || !next) throw new Error('two versions are needed');
    const update = makeUpdate(before, next);
    path = update.path;
    writeFileSync(join(updated, path), update.bytes);
  });
  test.afterAll(() => rmSync(join(updated, '..'), { recursive: true }));

  test('is all that is fetched', async ({ page }) => {
    await saveArchive(page, host);
    host.folder = updated;
    host.requests.length = 0;
    expect(await update(page)).toBe('installed');
    expect(host.requests.filter((it) => it !== 'sw.js')).toEqual([path]);
    await page.locator('[data-switch]').click();
    await expect(page.locator('[data-switch]')).toBeHidden();
    await host.stop();
    await page.goto(`${host.address}issues/${NEWEST}/`);
    await expect(page.locator('h1')).toContainText('2025年第3期');
    expect(await wronglyStored(page)).toEqual([]);
    await host.start();
  });

  test('and is wrong harms nothing: the parts are fetched', async ({ page }) => {
    await saveArchive(page, host);
    host.folder = updated;
    const wrong = gzipSync(Buffer.from([3, 1, 0, 200, 1, 7, 9, 9]));
    host.wrongly.push([/\.update$/, (response) => response.end(wrong)]);
    expect(await update(page)).toBe('installed');
    expect(host.requests.filter((it) => it.endsWith('.json'))).not.toEqual([]);
    expect(await wronglyStored(page)).toEqual([]);
  });
});

function readCopyIn(folder: string): Promise<PublishedCopy> {
  return readPublishedCopy(async (it) => new Uint8Array(readFileSync(join(folder, it))));
}

test('O9 one click turns all open tabs to the new version', async ({ page, context }) => {
  await saveArchive(page, host);
  const other = await context.newPage();
  await other.goto(`${host.address}issues/`);
  await expect(other.locator(`a[href*="${NEWEST}"]`)).toHaveCount(0);
  host.folder = NEW;
  await update(page);
  await page.locator('[data-switch]').click();
  await expect(other.locator(`a[href*="${NEWEST}"]`)).not.toHaveCount(0);
  await expect(page.locator('[data-switch]')).toBeHidden();
  await expect(page.locator('[data-status]')).toContainText(SAVED);
});

test('who saves while a newer worker waits gets the newer version', async ({ page }) => {
  await openOfflinePage(page, host);
  host.folder = NEW;
  expect(await update(page)).toBe('installed');
  await page.locator('[data-save]').click();
  await expect(page.locator('[data-status]')).toContainText(SAVED);
  await host.stop();
  await page.goto(`${host.address}issues/${NEWEST}/`);
  await expect(page.locator('h1')).toContainText('2025年第3期');
  await host.start();
});
