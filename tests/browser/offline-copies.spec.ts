import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { openHost } from './offline-host.ts';
import { askAll } from './offline-questions.ts';
import { unpackUsbCopy } from './offline-usb.ts';

const SINGLE = pathToFileURL('dist/offline/bulletin-archive.html').href;

/** Notes what a page asks for beyond its own folder, and what its policy blocks. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) faults.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return faults;
}

test.describe('O12 the copy for a USB stick, opened from a folder', () => {
  let folder: string;
  let root: string;
  test.beforeAll(() => {
    // Sticks have such names.
    folder = join(mkdtempSync(join(tmpdir(), 'usb-')), 'U 盘 #1');
    root = pathToFileURL(unpackUsbCopy('dist/offline/bulletin-archive.zip', folder)).href;
  });
  test.afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

  test('leads from page to page', async ({ page }) => {
    const faults = watch(page);
    await page.goto(`${root}/index.html`);
    await page.getByRole('navigation', { name: '全站' }).getByRole('link', { name: '各期' }).click();
    await expect(page.locator('h1')).toHaveText('各期');
    await page.locator('main a[href$="2024/index.html"]').first().click();
    await expect(page.locator('h1')).toContainText('2024');
    await page.goto(`${root}/offline/index.html`);
    await expect(page.locator('[data-usb]')).toBeVisible();
    await expect(page.locator('[data-save]')).toHaveCount(0);
    expect(faults).toEqual([]);
  });

  test('finds, and opens what was found', async ({ page }) => {
    const faults = watch(page);
    await page.goto(`${root}/search/index.html`);
    await page.locator('#q').fill('仿冒投诉');
    await expect(page.locator('#results > li')).not.toHaveCount(0);
    await page.locator('#results > li a').first().click();
    await expect(page.locator('main article')).toContainText('仿冒投诉');
    expect(faults).toEqual([]);
  });

  test('finds the same as the site does', async ({ page }) => {
    test.setTimeout(120_000);
    const host = await openHost('dist');
    await page.goto(`${host.address}search/`);
    const online = await askAll(page);
    await host.stop();
    await page.goto(`${root}/search/index.html`);
    const carried = await askAll(page);
    const inFolder = (line: string) => line.replaceAll(`${root}/`, host.address).replaceAll('index.html', '');
    expect(carried.map((lines) => lines.map(inFolder))).toEqual(online);
  });

  test('takes a question from another page, in the address', async ({ page }) => {
    await page.goto(`${root}/search/index.html?q=${encodeURIComponent('仿冒投诉')}`);
    await expect(page.locator('#results > li')).not.toHaveCount(0);
  });
});

test.describe('O13 the zip', () => {
  const zip = 'dist/offline/bulletin-archive.zip';

  test('stays within its folder', () => {
    const names = Object.keys(unzipSync(readFileSync(zip)));
    expect(names.length).toBeGreaterThan(20);
    const leading = names.filter((name) => !/^bulletin-archive\/[^/]/.test(name) || /\.\.|\\/.test(name));
    expect(leading).toEqual([]);
  });

  test('opens with unzip, whole', () => {
    const isThere = spawnSync('unzip', ['-v']).status === 0;
    test.skip(!isThere, 'unzip is not on this machine');
    execFileSync('unzip', ['-tqq', zip]);
  });
});

test.describe('O14 the single file', () => {
  test('lists, searches exactly and shows every issue, and asks for nothing', async ({ page }) => {
    const faults = watch(page);
    await page.goto(SINGLE);
    await expect(page.locator('#list li')).toHaveCount(5);
    await page.locator('#q').fill('仿冒投诉');
    await expect(page.locator('#status')).toContainText('期含有');
    await expect(page.locator('#results mark').first()).toHaveText('仿冒投诉');
    await page.locator('#results a').first().click();
    await expect(page.locator('#issue')).toContainText('仿冒投诉');
    await page.goBack();
    await page.locator('#q').fill('独角兽不在此处');
    await expect(page.locator('#status')).toHaveText('没有哪一期含有这些字词。');
    expect(faults).toEqual([]);
  });

  test('lets nothing in that it does not carry itself', async ({ page }) => {
    await page.goto(SINGLE);
    const policy = await page.locator('meta[http-equiv]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|'self'|https?:/);
    expect(readFileSync('dist/offline/bulletin-archive.html', 'utf8')).not.toMatch(
      / (src|href|style|on\w+)="/,
    );
  });
});
