/** The search with an English interface; the text that is searched is in Chinese. */
import { expect, type Page, test } from '@playwright/test';

const HAN = /\p{Script=Han}/u;
const hits = (page: Page) => page.locator('#results > li');
const status = (page: Page) => page.locator('#status');

async function searchFor(page: Page, words: string): Promise<void> {
  await page.goto(`/en/search/?q=${encodeURIComponent(words)}`);
  await expect(status(page)).not.toHaveText(/^$|Searching/);
}

test('results lead to the English pages, and their words are marked as Chinese', async ({ page }) => {
  await searchFor(page, '仿冒投诉');
  await expect(status(page)).toHaveText('5 issues');
  await expect(hits(page)).toHaveCount(5);
  for (const link of await page.locator('#results a').all()) {
    expect(await link.getAttribute('href')).toMatch(/^\/en\/issues\//);
  }
  const title = page.locator('#results h2 a').first();
  await expect(title).toHaveAttribute('lang', 'zh-CN');
  await expect(title).toHaveCSS('font-family', /^"Archive Song"/);
  await page.locator('#results .hit-places a').first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('one issue is one', async ({ page }) => {
  await searchFor(page, '2410起');
  await expect(status(page)).toHaveText('1 issue');
});

test('filters are named in English, and leave what they say', async ({ page }) => {
  await searchFor(page, '仿冒投诉');
  await expect(page.getByLabel('Year').locator('option', { hasText: 'without a number (1)' })).toHaveCount(1);
  const good = page.getByLabel('Rating').locator('option', { hasText: 'Good' });
  const count = Number(/\((\d+)\)/.exec((await good.textContent()) ?? '')?.[1]);
  expect(count).toBeGreaterThan(0);
  await expect(page.locator('#choices')).not.toContainText(HAN);
  await page.getByLabel('Rating').selectOption({ label: (await good.textContent()) ?? '' });
  await expect(status(page)).toHaveText(count === 1 ? '1 issue' : `${count} issues`);
  await expect(page.locator('.hit-facts').first()).toContainText('rated Good');
  await page.getByLabel('Year').selectOption('2025');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(status(page)).toHaveText('5 issues');
  await page.getByRole('button', { name: 'By section' }).click();
  await expect(page.getByLabel('Section').locator('option[lang=zh-CN]').last()).toHaveText(HAN);
});

test('a number of an issue leads to its English page', async ({ page }) => {
  await page.goto('/en/search/?q=2024-09');
  await expect(page).toHaveURL('/en/issues/2024/09/');
});

test('an issue that is not held leads to the English holdings', async ({ page }) => {
  await searchFor(page, '2024-8');
  await expect(page.locator('#wanted-list a')).toHaveAttribute('href', /^\/en\/|^https?:/);
  await expect(page.locator('#notice')).toContainText('Issues that are not held match it');
});

for (const [words, said] of [
  ['仿茂投诉', 'these are results for'],
  ['火星', 'stands in no issue'],
  ['。', 'has no word that can be searched for'],
] as const) {
  test(`${words} is answered in English`, async ({ page }) => {
    await searchFor(page, words);
    await expect(page.locator('#notice')).toContainText(said);
  });
}

test('a page is handed the words of its own language alone', async ({ page }) => {
  for (const [address, own, other] of [
    ['/en/search/', 'Nothing found', '没有找到'],
    ['/search/', '没有找到', 'Nothing found'],
  ] as const) {
    const texts: Promise<string>[] = [];
    page.on('response', (response) => {
      if (/(\/|\.js)$/.test(response.url())) texts.push(response.text());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const all = (await Promise.all(texts)).join('\n');
    expect([all.includes(own), all.includes(other)]).toEqual([true, false]);
    page.removeAllListeners('response');
  }
});
