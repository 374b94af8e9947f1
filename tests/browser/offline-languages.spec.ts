/** Reading offline in a language whose pages no copy holds. */
import { expect, test } from '@playwright/test';
import { type Host, openHost } from './offline-host.ts';
import { saveArchive, waitForWorker } from './offline-page.ts';

const HAN = /\p{Script=Han}/u;
const STATUS = '[data-status]';

let host: Host;
test.beforeEach(async () => {
  host = await openHost('dist');
});
test.afterEach(() => host.stop());

test('without a network an English address shows the saved Chinese page, which says so', async ({ page }) => {
  await saveArchive(page, host);
  await host.stop();
  for (const path of ['en/', 'en/issues/2024/09/', 'en/trends/', 'en/cite/']) {
    await page.goto(host.address + path);
    expect(page.url()).toBe(host.address + path);
    await expect(page.locator('main > .stand-in')).toHaveText(/no network now.*the same page in Chinese/);
    await expect(page.locator('main > .stand-in')).toHaveAttribute('lang', 'en');
    await expect(page.locator('h1')).toHaveText(HAN);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  }
  await page.goto(`${host.address}en/issues/2024/09`);
  expect(page.url()).toBe(`${host.address}en/issues/2024/09/`);
  await expect(page.locator('.stand-in')).toBeVisible();
  await page.goto(`${host.address}issues/2024/09/`);
  await expect(page.locator('.stand-in')).toHaveCount(0);
});

test('with a network an English address shows the English page, whatever is saved', async ({ page }) => {
  await saveArchive(page, host);
  await page.goto(`${host.address}en/issues/2024/09/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.stand-in')).toHaveCount(0);
});

test('what is not saved is said in the language of the address', async ({ page }) => {
  await page.goto(`${host.address}en/`);
  await waitForWorker(page);
  await host.stop();
  await page.goto(`${host.address}en/issues/1999/01/`);
  await expect(page.locator('[data-not-saved]')).toContainText('not saved on this device');
  await page.goto(`${host.address}issues/1999/01/`);
  await expect(page.locator('[data-not-saved]')).toContainText('没有存在这台设备上');
  await page.goto(`${host.address}en/offline/`);
  await expect(page.locator('[data-not-saved]')).toBeHidden();
  await expect(page.locator('h1')).toHaveText('Reading offline');
});

test('a short address leads to the saved issue, in either language', async ({ page }) => {
  await saveArchive(page, host);
  await host.stop();
  for (const folder of ['', 'en/']) {
    for (const name of ['2024-9', '2024-09']) {
      await page.goto(`${host.address}${folder}cite/${name}/`);
      expect(page.url()).toBe(`${host.address}${folder}issues/2024/09/`);
    }
    await page.goto(`${host.address}${folder}cite/1999-1/`);
    await expect(page.locator('[data-not-saved]')).toBeVisible();
  }
});

test('the English page about the copies speaks English throughout', async ({ page }) => {
  await page.goto(`${host.address}en/offline/`);
  await expect(page.locator(STATUS)).toContainText('not yet on this device');
  await expect(page.locator('[data-not-saved]')).toBeHidden();
  await expect(page.locator('[data-fact=usb-size]')).toHaveText(/^\d.* [kM]B$/);
  await waitForWorker(page);
  await page.locator('[data-save]').click();
  await expect(page.locator(STATUS)).toContainText('The whole archive is on this device');
  await expect(page.locator('[data-saving]')).not.toHaveText(HAN);
  await page.locator('[data-remove]').click();
  await expect(page.locator(STATUS)).toContainText('not yet on this device');
  await host.stop();
  await page.locator('[data-save]').click();
  await expect(page.locator('[data-problem]')).toHaveText(/^\P{Script=Han}+$/u);
});

test('the search at an English address finds without a network what it finds in Chinese', async ({
  page,
}) => {
  await saveArchive(page, host);
  await host.stop();
  await page.goto(`${host.address}en/search/?q=${encodeURIComponent('仿冒投诉')}`);
  await expect(page.locator('.stand-in')).toBeVisible();
  await expect(page.locator('#results > li')).toHaveCount(5);
  await page.locator('#results .hit-places a').first().click();
  await expect(page.locator('h1')).toHaveText(HAN);
});
