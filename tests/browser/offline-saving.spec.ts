import { expect, test } from '@playwright/test';
import { policyHeader } from '#security-policy.ts';
import { type Host, openHost } from './offline-host.ts';
import {
  openOfflinePage,
  SAVED,
  saveArchive,
  storedDigests,
  waitForWorker,
  wronglyStored,
} from './offline-page.ts';

const PAGES = ['', 'issues/', 'issues/2024/', 'issues/2024/09/', 'holdings/', 'about/', 'offline/'];
const STATUS = '[data-status]';
const PROBLEM = '[data-problem]';

let host: Host;
test.beforeEach(async () => {
  host = await openHost('dist');
});
test.afterEach(() => host.stop());

test('O1 after one visit and a click, every page opens without a server', async ({ page }) => {
  await saveArchive(page, host);
  await host.stop();
  for (const path of PAGES) {
    await page.goto(host.address + path);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('[data-not-saved]')).toBeHidden();
  }
  await page.goto(`${host.address}issues/2024/09`);
  expect(page.url()).toBe(`${host.address}issues/2024/09/`);
  await page.goto(`${host.address}issues/1999/01/`);
  await expect(page.locator('[data-not-saved]')).toBeVisible();
  await host.start();
});

test('O2 a saved archive asks the server for nothing but a newer worker', async ({ page }) => {
  await saveArchive(page, host);
  host.requests.length = 0;
  for (const path of PAGES.filter((it) => it !== 'offline/')) await page.goto(host.address + path);
  expect(host.requests.filter((path) => path !== 'sw.js')).toEqual([]);
});

test('after one visit, the page seen and the ways into the archive open without a server', async ({
  page,
}) => {
  await page.goto(`${host.address}issues/2024/09/`);
  await waitForWorker(page);
  await host.stop();
  for (const path of ['issues/2024/09/', '', 'issues/', 'issues/2024/', 'offline/']) {
    await page.goto(host.address + path);
    await expect(page.locator('[data-not-saved]:visible')).toHaveCount(0);
    const color = await page.evaluate(() => getComputedStyle(document.body).maxWidth);
    expect(color).not.toBe('none');
  }
  await page.goto(`${host.address}about/`);
  await expect(page.locator('[data-not-saved]')).toBeVisible();
  await host.start();
});

test('a reader who has saved nothing gets the site as it is now', async ({ page }) => {
  await page.goto(host.address);
  await waitForWorker(page);
  host.wrongly.push([/^$/, (response) => response.end('<h1>new</h1>')]);
  await page.goto(host.address);
  await expect(page.locator('h1')).toHaveText('new');
});

test.describe('O3 and O4: nothing wrong is stored, and it is said', () => {
  const flip = (file: Buffer) => Buffer.from(file.map((byte, at) => (at === 40 ? byte ^ 1 : byte)));
  const parts = /^offline\/.+\.part$/;
  const cases: [string, Host['wrongly'][number], string][] = [
    ['one flipped bit', [parts, (response, file) => response.end(file && flip(file))], 'altered'],
    ['a shortened file', [parts, (response, file) => response.end(file?.subarray(0, 90))], 'altered'],
    [
      'a longer file',
      [parts, (response, file) => response.end(file && Buffer.concat([file, file]))],
      'altered',
    ],
    ['a page in place of the pack', [parts, (response) => response.end('<!doctype html>sign in')], 'altered'],
    ['no such file', [parts, (response) => response.writeHead(404).end()], 'missing'],
    ['a server that breaks', [parts, (response) => response.writeHead(500).end()], 'missing'],
    [
      'a connection that breaks',
      [
        parts,
        (response, file) =>
          response
            .writeHead(200, { 'content-length': file?.length ?? 0 })
            .write(file?.subarray(0, 90), () => response.destroy()),
      ],
      'unreachable',
    ],
  ];
  for (const [name, wrongly, reason] of cases) {
    test(name, async ({ page }) => {
      await openOfflinePage(page, host);
      const before = await storedDigests(page);
      host.wrongly.push(wrongly);
      await page.locator('[data-save]').click();
      await expect(page.locator(PROBLEM)).toHaveAttribute('data-reason', reason);
      await expect(page.locator(STATUS)).toContainText('尚未');
      expect((await storedDigests(page)).sort()).toEqual(before.sort());
      expect(await wronglyStored(page)).toEqual([]);

      host.wrongly.length = 0;
      await page.locator('[data-save]').click();
      await expect(page.locator(STATUS)).toContainText(SAVED);
    });
  }
});

test('O5 a full disk is told, and with room again the rest follows', async ({ page, context }) => {
  await openOfflinePage(page, host);
  const devtools = await context.newCDPSession(page);
  const origin = new URL(host.address).origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await page.locator('[data-save]').click();
  await expect(page.locator(PROBLEM)).toHaveAttribute('data-reason', 'no-room');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.locator('[data-save]').click();
  await expect(page.locator(STATUS)).toContainText(SAVED);
});

test('O5 a disk that fills up on the way is told, and what is stored stays sound', async ({ page }) => {
  await page.addInitScript(() => {
    const put = Cache.prototype.put;
    let room = 3;
    Cache.prototype.put = function (...words) {
      if (room-- > 0 || localStorage.getItem('room')) return put.apply(this, words);
      return Promise.reject(new DOMException('full', 'QuotaExceededError'));
    };
  });
  await openOfflinePage(page, host);
  await page.locator('[data-save]').click();
  await expect(page.locator(PROBLEM)).toHaveAttribute('data-reason', 'no-room');
  expect(await wronglyStored(page)).toEqual([]);
  await page.evaluate(() => localStorage.setItem('room', 'yes'));
  await page.locator('[data-save]').click();
  await expect(page.locator(STATUS)).toContainText(SAVED);
});

test.describe('O6 a transfer that is cut off goes on where it was', () => {
  /** Answers the first part, and leaves the next one hanging. */
  function hangAfterOne(): { fetched: string[] } {
    const fetched: string[] = [];
    host.wrongly.push([
      /^offline\/.+\.part$/,
      (response, file) => {
        if (fetched.length > 0) return;
        fetched.push(host.requests.at(-1) ?? '');
        response.end(file);
      },
    ]);
    return { fetched };
  }

  test('after the tab was closed', async ({ page, context }) => {
    await openOfflinePage(page, host);
    const { fetched } = hangAfterOne();
    await page.locator('[data-save]').click();
    await expect.poll(() => host.requests.filter((path) => path.endsWith('.part')).length).toBeGreaterThan(2);
    await page.close();
    host.wrongly.length = 0;
    host.requests.length = 0;
    const again = await context.newPage();
    await saveArchive(again, host);
    expect(fetched).toHaveLength(1);
    expect(host.requests).not.toContain(fetched[0]);
  });

  test('after the worker was killed', async ({ page, context }) => {
    await openOfflinePage(page, host);
    hangAfterOne();
    await page.locator('[data-save]').click();
    await expect.poll(() => host.requests.filter((path) => path.endsWith('.part')).length).toBeGreaterThan(2);
    const devtools = await context.newCDPSession(page);
    await devtools.send('ServiceWorker.enable');
    await devtools.send('ServiceWorker.stopAllWorkers');
    await page.locator('[data-stop]').click();
    await expect(page.locator(PROBLEM)).toHaveAttribute('data-reason', 'stopped');
    host.wrongly.length = 0;
    await page.locator('[data-save]').click();
    await expect(page.locator(STATUS)).toContainText(SAVED);
  });

  test('after the network was lost', async ({ page }) => {
    await openOfflinePage(page, host);
    const { fetched } = hangAfterOne();
    await page.locator('[data-save]').click();
    await expect.poll(() => host.requests.filter((path) => path.endsWith('.part')).length).toBeGreaterThan(2);
    await host.stop();
    await expect(page.locator(PROBLEM)).toHaveAttribute('data-reason', 'unreachable');
    host.wrongly.length = 0;
    host.requests.length = 0;
    await host.start();
    await page.locator('[data-save]').click();
    await expect(page.locator(STATUS)).toContainText(SAVED);
    expect(host.requests).not.toContain(fetched[0]);
  });
});

test('O10 when the browser has dropped the copy, the site works and says that nothing is saved', async ({
  page,
}) => {
  await saveArchive(page, host);
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await page.goto(`${host.address}issues/2024/09/`);
  await expect(page.locator('h1')).toBeVisible();
  await openOfflinePage(page, host);
  await expect(page.locator(STATUS)).toContainText('尚未');
  await page.locator('[data-save]').click();
  await expect(page.locator(STATUS)).toContainText(SAVED);
});

test('O10 when the browser has dropped some files, the page says so and fetches those alone', async ({
  page,
}) => {
  await saveArchive(page, host);
  await page.evaluate(async () => {
    for (const name of (await caches.keys()).filter((it) => it.endsWith(' files'))) {
      const cache = await caches.open(name);
      for (const key of (await cache.keys()).slice(-2)) await cache.delete(key);
    }
  });
  await openOfflinePage(page, host);
  await expect(page.locator(STATUS)).toContainText(/缺了 [12]\s个文件/);
  await page.locator('[data-save]').click();
  await expect(page.locator(STATUS)).toContainText(SAVED);
});

test.describe('O11 where nothing can be stored, the site works and the page says why', () => {
  const cases: [string, () => void][] = [
    [
      'no service workers',
      () => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }),
    ],
    ['no caches', () => Reflect.deleteProperty(window, 'caches')],
    [
      'storage blocked',
      () => {
        const blocked = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
        Object.assign(CacheStorage.prototype, { open: blocked, has: blocked, match: blocked, keys: blocked });
        ServiceWorkerContainer.prototype.register = blocked;
      },
    ],
  ];
  for (const [name, block] of cases) {
    test(name, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.addInitScript(block);
      await page.goto(`${host.address}offline/`);
      await expect(page.locator(STATUS)).toContainText('不提供离线保存');
      await expect(page.locator('[data-save]')).toBeHidden();
      await page.goto(`${host.address}issues/2024/09/`);
      await expect(page.locator('h1')).toBeVisible();
      expect(errors).toEqual([]);
    });
  }
});

test('O16 with data saving on, nothing is fetched before the click', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } });
  });
  await page.goto(host.address);
  await page.goto(`${host.address}offline/`);
  await expect(page.locator(STATUS)).toContainText('下载');
  expect(host.requests.filter((path) => /\.part$|^sw\.js$/.test(path))).toEqual([]);
  await page.locator('[data-save]').click();
  await expect(page.locator(STATUS)).toContainText(SAVED);
});

test('O17 a browser that never answers whether data may stay does not hold up the transfer', async ({
  page,
}) => {
  await page.addInitScript(() => {
    StorageManager.prototype.persist = () => new Promise(() => {});
  });
  await saveArchive(page, host);
});

test('one click removes everything from the device', async ({ page }) => {
  await saveArchive(page, host);
  await page.locator('[data-remove]').click();
  await expect(page.locator(STATUS)).toContainText('尚未');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('S5 nothing is stored but the caches, and no other host is asked', async ({ page, context }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(host.address)) foreign.push(request.url());
  });
  await saveArchive(page, host);
  expect(foreign).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => [localStorage.length, (await indexedDB.databases()).length]);
  expect(kept).toEqual([0, 0]);
});

test('S3 and S4 saving works under the policy as a header, and under Trusted Types', async ({ page }) => {
  host.headers = {
    'Content-Security-Policy': `${policyHeader}; require-trusted-types-for 'script'; trusted-types offline search`,
  };
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await saveArchive(page, host);
  await expect(page.evaluate(() => (document.body.innerHTML = '<p>'))).rejects.toThrow('TrustedHTML');
  expect(errors.filter((error) => !error.includes('TrustedHTML'))).toEqual([]);
});
