import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseIssueFile } from '#bulletin/issue-file.ts';
import { pageKinds } from './page-kinds.ts';

const FILE = join(import.meta.dirname, '../../content/issues/2024/09.md');
const { data: issue, body } = parseIssueFile(readFileSync(FILE, 'utf8'));
const lastWords = /共处理传播移动互联网恶意代码.*。/.exec(body)?.[0] ?? '';

test('a reader goes from the first page to an issue, and on to the one before', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: '各期' }).click();
  await page.locator('main a[href="/issues/2024/"]').first().click();
  await page.locator('main a[href="/issues/2024/09/"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(issue.title);
  await page.locator('a[rel="prev"]').first().click();
  await expect(page).toHaveURL(/\/issues\/2023\/07\/$/);
});

test('a reader searches in Chinese, and comes to an issue that has the words', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('仿冒投诉');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await page.locator('main a[href^="/issues/2024/09/"]').first().click();
  await expect(page.getByRole('main')).toContainText('仿冒投诉');
});

test('an issue shows its text, its figures, and where they came from', async ({ page }) => {
  await page.goto('/issues/2024/09/');
  const main = page.getByRole('main');
  expect(lastWords).not.toBe('');
  await expect(main).toContainText(lastWords);
  for (const { value, unit } of Object.values(issue.figures))
    await expect(main).toContainText(`${value}${unit}`);
  for (const { title } of issue.review) await expect(main).toContainText(title);
  for (const { file, sha256 } of issue.captures) {
    await expect(main).toContainText(file);
    await expect(main).toContainText(sha256);
  }
});

test('every picture that is not held has a place that says so, with a link to it', async ({ page }) => {
  await page.goto('/issues/2024/09/');
  const addresses = issue.pictures.filter(({ place }) => place === 'text').map(({ address }) => address);
  const links = page.locator('figure.picture a');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(addresses);
  expect(addresses).not.toHaveLength(0);
});

test('a week that is missing says so in its year, and who vouches for it in the holdings', async ({
  page,
}) => {
  await page.goto('/issues/2024/#n8');
  await expect(page.locator('#n8')).toBeVisible();
  await page.goto('/holdings/');
  await expect(page.getByRole('main')).toContainText('2024年第8期');
});

test('copying a citation moves nothing and takes no words away', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write']);
  for (const address of ['/issues/2024/09/', '/en/issues/2024/09/']) {
    await page.goto(address);
    const read = () =>
      page.evaluate(() => ({
        foot: document.querySelector('.colophon')?.getBoundingClientRect().top,
        note: document.querySelector('.citation > .note')?.textContent,
      }));
    const button = page.locator('[data-copies]').first();
    await button.scrollIntoViewIfNeeded();
    const before = await read();
    expect(before.note).toMatch(/2015/);
    await button.click();
    await expect(page.locator('.citation [role=status]')).not.toBeEmpty();
    expect(await read()).toEqual(before);
  }
});

test('an address that is not there answers with a page that leads on', async ({ page }) => {
  const response = await page.goto('/no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('main').locator('a[href="/issues/"], a[href="/"]').first()).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const [kind, address] of pageKinds) {
    test(`${kind} can be read`, async ({ page }) => {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(/[\p{Script=Han}].{20}|\w+ \w+.{40}/u);
    });
  }

  test('an issue has all its text', async ({ page }) => {
    await page.goto('/issues/2024/09/');
    await expect(page.getByRole('main')).toContainText(lastWords);
  });

  test('search says what it needs and what to do instead, and teaches no search', async ({ page }) => {
    await page.goto('/search/?q=漏洞');
    const words = page.locator('main noscript p');
    await expect(words).toBeVisible();
    await expect(words.locator('a[href="/data/"]')).toBeVisible();
    await expect(page.getByRole('heading', { name: '按年份' })).toBeVisible();
    await expect(page.locator('main a[href*="?q="], main kbd').locator('visible=true')).toHaveCount(0);
  });
});

test('on paper a picture is not larger than it is, and not than a sheet', async ({ page }) => {
  await page.goto('/issues/2024/09/');
  await page.emulateMedia({ media: 'print' });
  const sizes = await page.locator('.text').evaluate((text) => {
    const figure = document.createElement('figure');
    figure.className = 'picture picture-kept';
    const tall = new Image(300, 2000);
    const small = new Image(24, 24);
    figure.append(tall, small);
    text.append(figure);
    return [tall, small].map((image) => image.getBoundingClientRect().height);
  });
  const sheet = ((297 - 22 - 20) / 25.4) * 96;
  expect(sizes[0]).toBeLessThan(sheet);
  expect(sizes[1]).toBeLessThanOrEqual(24);
});

test('on paper there is the text, and none of the machinery', async ({ page }) => {
  await page.goto('/issues/2024/09/');
  await page.emulateMedia({ media: 'print' });
  const address = await page
    .locator('.picture a[href]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toMatch(/^attr\(href\)$|^"https:/);
  await expect(page.getByText(lastWords)).toBeVisible();
  await expect(page.getByRole('navigation', { name: '全站' })).toBeHidden();
});
