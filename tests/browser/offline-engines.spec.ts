import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { openHost } from './offline-host.ts';
import { SAVED } from './offline-page.ts';
import { unpackUsbCopy } from './offline-usb.ts';
import { type Driver, engines, missing } from './other-engines.ts';

const WORDS = '仿冒投诉';

/** What stands in an element of the page, or nothing. */
const textOf = (driver: Driver, selector: string) =>
  driver.run((it) => document.querySelector(it ?? '')?.textContent ?? '', selector);
const click = (driver: Driver, selector: string) =>
  driver.run((it) => (document.querySelector(it ?? '') as HTMLElement).click(), selector);
/** A link that is followed by its address: a click would leave the page under the driver's feet. */
const addressOf = (driver: Driver, selector: string) =>
  driver.run((it) => (document.querySelector(it ?? '') as HTMLAnchorElement).href, selector);

for (const engine of engines) {
  test.describe(engine.name, () => {
    const lacking = missing(engine);
    test.skip(lacking.length > 0, `${engine.name} is not on this machine: ${lacking.join(', ')}`);
    test.describe.configure({ mode: 'default', timeout: 120_000 });

    let driver: Driver;
    test.beforeAll(async () => {
      driver = await engine.start();
    });
    test.afterAll(() => driver?.close());

    test('O1 and O2 after one visit and a click, pages and search work without a server', async () => {
      const host = await openHost('dist');
      await driver.open(`${host.address}offline/`);
      await expect.poll(() => driver.run(() => navigator.serviceWorker.controller?.state)).toBe('activated');
      await expect
        .poll(() => driver.run(() => !(document.querySelector('[data-save]') as HTMLElement).hidden))
        .toBe(true);
      await click(driver, '[data-save]');
      await expect.poll(() => textOf(driver, '[data-status]'), { timeout: 30_000 }).toContain(SAVED);
      host.requests.length = 0;
      await host.stop();
      for (const path of ['', 'issues/', 'issues/2024/09/', 'holdings/']) {
        await driver.open(host.address + path);
        expect(await textOf(driver, 'h1')).not.toBe('');
        expect(await driver.run(() => document.querySelector('[data-not-saved]'))).toBeNull();
      }
      await driver.open(`${host.address}search/?q=${encodeURIComponent(WORDS)}`);
      await expect.poll(() => textOf(driver, '#results mark'), { timeout: 30_000 }).toBe(WORDS);
      await driver.open(`${host.address}issues/1999/01/`);
      await expect
        .poll(() => driver.run(() => (document.querySelector('[data-not-saved]') as HTMLElement).hidden))
        .toBe(false);
      expect(host.requests).toEqual([]);
    });

    test('O12 the copy for a USB stick reads, finds and opens what it found', async () => {
      const folder = join(mkdtempSync(join(tmpdir(), 'usb-')), 'U 盘 #1');
      const root = pathToFileURL(unpackUsbCopy('dist/offline/bulletin-archive.zip', folder)).href;
      await driver.open(`${root}/index.html`);
      await driver.open(await addressOf(driver, 'nav a[href*="issues/"]'));
      expect(await textOf(driver, 'h1')).toBe('各期');
      await driver.open(`${root}/search/index.html`);
      await driver.run((words) => {
        const box = document.querySelector('#q') as HTMLInputElement;
        box.value = words ?? '';
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, WORDS);
      await expect.poll(() => textOf(driver, '#results mark'), { timeout: 30_000 }).toBe(WORDS);
      await driver.open(await addressOf(driver, '#results a'));
      expect(await textOf(driver, 'main article')).toContain(WORDS);
      rmSync(join(folder, '..'), { recursive: true });
    });

    test('O14 the single file searches exactly', async () => {
      await driver.open(pathToFileURL('dist/offline/bulletin-archive.html').href);
      await expect.poll(() => driver.run(() => document.querySelectorAll('#list li').length)).toBe(5);
      await driver.run((words) => {
        const box = document.querySelector('#q') as HTMLInputElement;
        box.value = words ?? '';
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, WORDS);
      expect(await textOf(driver, '#results mark')).toBe(WORDS);
    });
  });
}
