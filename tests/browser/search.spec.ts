import { gunzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const hits = (page: Page) => page.locator('.hit');
const status = (page: Page) => page.getByRole('status');

async function searchFor(page: Page, words: string): Promise<void> {
  await page.goto(`/search/?q=${encodeURIComponent(words)}`);
  await expect(status(page)).not.toBeEmpty();
}

test('finds words, says how many issues, and leads to the place', async ({ page }) => {
  await searchFor(page, '处理网络安全事件2410起');
  await expect(status(page)).toHaveText('1 期');
  const place = hits(page).locator('.hit-places a').first();
  await expect(place.locator('mark')).toHaveText('处理网络安全事件2410起');
  await place.click();
  await expect(page).toHaveURL(/\/issues\/2023\/07\//);
  await expect(page.locator('.text')).toContainText('2410起');
});

for (const [words, count] of [
  ['络安', 5],
  ['網絡安全', 5],
  ['２４１０', 1],
  ['网络安全事件 2410', 1],
  ['“整体评价为良”', 4],
  ['安全事件105起', 1],
  ['cert', 5],
  ['良', 4],
  ['2,410', 1],
  ['网络 -安全', 5],
] as const) {
  test(`${words} stands in ${count} issues`, async ({ page }) => {
    await searchFor(page, words);
    await expect(status(page)).toHaveText(`${count} 期`);
    await expect(page.locator('#notice')).toBeHidden();
  });
}

test('a number is not found in a longer one, and what is shown instead is said', async ({ page }) => {
  await searchFor(page, '241起');
  await expect(hits(page).filter({ hasText: '2410起' })).toHaveCount(0);
  await expect(page.locator('#notice, #status').filter({ hasText: /没有完全匹配|没有找到/ })).not.toHaveCount(
    0,
  );
});

test('a slip of the pen is put right, and said', async ({ page }) => {
  await searchFor(page, '仿茂投诉');
  await expect(page.locator('#notice')).toHaveText('没有完全匹配“仿茂投诉”；以下是“仿冒投诉”的结果。');
  await expect(hits(page)).toHaveCount(5);
});

test('what is quoted is never corrected', async ({ page }) => {
  await searchFor(page, '“仿茂投诉”');
  await expect(page.locator('#notice')).toContainText('没有');
  await expect(page.locator('#notice')).not.toContainText('的结果');
});

for (const words of ['。', '%', '*', '😀']) {
  test(`${words} alone is said to be nothing to look for, not to be absent`, async ({ page }) => {
    await searchFor(page, words);
    await expect(page.locator('#notice')).toHaveText(`“${words}”没有可查的字词。`);
    await expect(page.locator('#wanted')).toBeHidden();
  });
}

test('a number without its unit is no part of an answer', async ({ page }) => {
  await searchFor(page, '23起');
  await expect(status(page)).toHaveText('没有找到');
});

test('a word that stands nowhere does not hide the issues of the others', async ({ page }) => {
  await searchFor(page, '仿冒投诉 火星');
  await expect(page.locator('#notice')).toHaveText('没有完全匹配；以下包含部分词语。');
  await expect(hits(page)).toHaveCount(5);
});

test('nothing of the engine is loaded before the reader asks', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const address of ['/', '/search/']) await page.goto(address, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /pagefind|worker|\.json|\.txt/.test(path))).toEqual([]);
});

test('filters and order are in the address, and back goes back', async ({ page }) => {
  await page.goto('/search/');
  await page.getByLabel('查找各期原文').fill('仿冒投诉');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('5 期');
  await page.getByLabel('年份').selectOption('2024');
  await expect(status(page)).toHaveText('2 期');
  await page.getByLabel('排序').selectOption('oldest');
  await expect(hits(page).first()).toContainText('2024年第9期');
  await expect(page).toHaveURL(/year=2024&order=oldest/);
  await page.reload();
  await expect(hits(page).first()).toContainText('2024年第9期');
  await page.goBack();
  await page.goBack();
  await expect(status(page)).toHaveText('5 期');
  await expect(page.getByLabel('查找各期原文')).toHaveValue('仿冒投诉');
});

test('each choice says how many issues it leaves', async ({ page }) => {
  await searchFor(page, '仿冒投诉');
  await expect(page.getByLabel('年份').locator('option')).toHaveText([
    '全部',
    '无期号（1）',
    '2025（1）',
    '2024（2）',
    '2023（1）',
  ]);
  await page.getByRole('button', { name: '按栏目' }).click();
  await page.getByLabel('栏目').selectOption('本周事件处理情况');
  await expect(status(page)).toHaveText('5 期');
  await expect(hits(page).locator('.hit-section').first()).toHaveText('本周事件处理情况');
});

test('filters that leave nothing can be cleared, and invented ones are none', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('2410起')}&year=2025&rating=${encodeURIComponent('<b>')}`);
  await expect(status(page)).toHaveText('所选的筛选之下没有一期');
  await expect(page.getByLabel('评价').locator('option', { hasText: '<b>' })).toHaveCount(0);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(status(page)).toHaveText('1 期');
  await expect(page.getByLabel('年份')).toBeFocused();
  await expect(page).toHaveURL(`/search/?q=${encodeURIComponent('2410起')}`);
});

test('a reader is told that search has begun', async ({ browser }) => {
  // A service worker's requests do not pass by the page's routes.
  const page = await browser.newPage({ serviceWorkers: 'block' });
  let go = () => {};
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route('**/pagefind/**', async (route) => {
    await gone;
    await route.continue();
  });
  await page.goto(`/search/?q=${encodeURIComponent('仿冒投诉')}`);
  await expect(status(page)).toHaveText('正在查找…');
  go();
  await expect(status(page)).toHaveText('5 期');
});

test('results come while one types, the last words last', async ({ page }) => {
  await page.goto('/search/');
  await page.getByLabel('查找各期原文').pressSequentially('仿冒投诉事件', { delay: 30 });
  await expect(page).toHaveURL(`/search/?q=${encodeURIComponent('仿冒投诉事件')}`);
  await expect(hits(page).locator('mark').first()).toHaveText('仿冒投诉事件');
});

for (const [words, address] of [
  ['2024年第9期', '/issues/2024/09/'],
  ['2024-09', '/issues/2024/09/'],
  ['2024年2月28日', '/issues/2024/09/'],
  ['2024-07-01', '/issues/2024/27/'],
] as const) {
  test(`${words} leads straight to its issue, and back leads out`, async ({ page }) => {
    await page.goto('/about/');
    await page.goto('/search/');
    await page.getByLabel('查找各期原文').fill(words);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
    await page.goBack();
    await expect(page).toHaveURL('/search/');
    await page.goBack();
    await expect(page).toHaveURL('/about/');
  });
}

for (const time of ['2024年2月', '2月28日']) {
  test(`${time} stays a question, with the issues of that time to open`, async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(time)}`);
    await expect(page.locator('#direct').getByRole('link', { name: '2024年第9期' })).toBeVisible();
    await expect(page.locator('#status')).toHaveText('可直接打开 1 期');
    await expect(page.locator('#choices')).toBeHidden();
    await expect(page).toHaveURL(/search/);
  });
}

test('a question entered is one to come back to, and typing keeps the filters', async ({ page }) => {
  await searchFor(page, '网络安全');
  const box = page.getByLabel('查找各期原文');
  await page.locator('#facet-rating').selectOption('良');
  const entered = page.url();
  await box.fill('仿冒投诉');
  await expect(page).toHaveURL(/q=%E4%BB%BF.*&rating=/);
  await box.fill('2024-09');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/issues/2024/09/');
  await page.goBack();
  await expect(page).toHaveURL(entered);
  await expect(box).toHaveValue('网络安全');
});

test('of many issues known by title alone, five are shown at first', async ({ page }) => {
  await searchFor(page, '网络安全信息与动态周报');
  const shown = page.locator('#wanted-list li:visible');
  await expect(shown).toHaveCount(5);
  await page.getByRole('button', { name: '更多' }).click();
  expect(await shown.count()).toBeGreaterThan(5);
});

test('the address of a source leads to the issue taken from it', async ({ page }) => {
  await page.goto('/issues/2024/09/');
  const source = await page.locator('a[href*="mp.weixin.qq.com"]').last().getAttribute('href');
  await page.goto(`/search/?q=${encodeURIComponent(source ?? '')}`);
  await expect(page).toHaveURL('/issues/2024/09/');
});

test('issues known by title alone are shown apart', async ({ page }) => {
  await searchFor(page, '2024年第50期');
  await expect(page.getByRole('region', { name: '确有其期、尚未收得' }).getByRole('link')).toHaveText(
    /2024年第50期/,
  );
});

for (const [words, printed] of [
  ['2024-8', 0],
  ['2024年8期', 0],
  // No. 9 prints the name of No. 8 in its list of earlier issues.
  ['二〇二四年第八期', 1],
  ['2024.2.20', 0],
  ['2024年2月20号', 0],
] as const) {
  test(`${words} names an issue that is known and not held`, async ({ page }) => {
    await searchFor(page, words);
    await expect(page.locator('#wanted-list a')).toHaveText(/2024年第8期/);
    await expect(hits(page)).toHaveCount(printed);
  });
}

test('every page has one box for searching, and / goes to it', async ({ page }) => {
  for (const address of ['/', '/issues/2024/09/', '/issues/', '/about/', '/no/such/page/', '/search/']) {
    await page.goto(address);
    await expect(page.getByRole('searchbox')).toHaveCount(1);
    await page.locator('body').press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
  }
});

test('the keyboard goes to the box, through the results and back', async ({ page }) => {
  await searchFor(page, '仿冒投诉');
  await expect(hits(page)).not.toHaveCount(0);
  await page.locator('body').press('/');
  await expect(page.locator('#q')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(1).locator('h2 a')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#q')).toBeFocused();
  await page.goto('/');
  await page.locator('body').press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

for (const words of [
  '<img src=x onerror="document.title=1">',
  '"><script>document.title=1</script>',
  '\u202e\u0000%00',
  '攻'.repeat(30_000),
]) {
  test(`S6: a hostile query is words: ${words.slice(0, 12)}`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto('/search/');
    await page.locator('#q').evaluate((box: HTMLInputElement, value) => {
      box.value = value;
      box.form?.requestSubmit();
    }, words);
    await expect(page.locator('#results')).not.toHaveAttribute('aria-busy');
    await expect(page).toHaveTitle(/^查找/);
    expect(complaints).toEqual([]);
  });
}

test('S6: an address of 100 KB is cut before it is shown', async ({ page }) => {
  await page.goto('/search/');
  await page.evaluate(() => {
    history.pushState(null, '', `?q=${'攻'.repeat(33_000)}`);
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(page.locator('#notice')).toContainText('攻攻');
  expect(await page.locator('#q').inputValue()).toHaveLength(200);
  expect((await page.locator('#notice').textContent())?.length).toBeLessThan(300);
});

test('S7: hostile text in the index is shown as text', async ({ browser }) => {
  // A service worker's requests do not pass by the page's routes.
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const hostile = '<img src=x onerror="document.title=1"><b>粗</b>';
  await page.route('**/fragment/*', async (route) => {
    const response = await route.fetch();
    const text = gunzipSync(await response.body()).toString('utf8');
    const fragment = JSON.parse(text.slice(text.indexOf('{')));
    fragment.content = fragment.content.replace('仿冒', `${hostile}仿冒`);
    fragment.meta.title = hostile;
    const body = Buffer.from(`pagefind_dcd${JSON.stringify(fragment)}`);
    await route.fulfill({ response, body });
  });
  await searchFor(page, '仿冒投诉');
  await expect(hits(page).first()).toContainText('<b>粗</b>仿冒投诉');
  await expect(hits(page).locator('img, b')).toHaveCount(0);
  await expect(page).toHaveTitle(/^查找/);
});

test('a title with a character outside the Song face is set wholly in another, as on the page of its issue', async ({
  browser,
}) => {
  // A service worker's requests do not pass by the page's routes.
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.route('**/fragment/*', async (route) => {
    const response = await route.fetch();
    const text = gunzipSync(await response.body()).toString('utf8');
    const fragment = JSON.parse(text.slice(text.indexOf('{')));
    if (fragment.url.includes('/2024/09/')) fragment.content = fragment.content.replace('网', '鸑');
    await route.fulfill({ response, body: Buffer.from(`pagefind_dcd${JSON.stringify(fragment)}`) });
  });
  await searchFor(page, '仿冒投诉');
  await expect(hits(page)).toHaveCount(5);
  const faces = await hits(page)
    .locator('h2')
    .evaluateAll((titles) => titles.map(({ className, textContent }) => [textContent?.[0], className]));
  expect(faces.toSorted()).toEqual([
    ['网', ''],
    ['网', ''],
    ['网', ''],
    ['网', ''],
    ['鸑', 'own-face'],
  ]);
});

for (const policy of [
  "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'",
  "require-trusted-types-for 'script'; trusted-types offline search",
]) {
  test(`S3, S4: search works under the header ${policy.slice(0, 30)}`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': policy };
      await route.fulfill({ response, headers });
    });
    await searchFor(page, '仿冒投诉');
    await expect(status(page)).toHaveText('5 期');
    expect(complaints).toEqual([]);
  });
}

test('an index that cannot be loaded is said, and asked for again', async ({ browser }) => {
  // A service worker's requests do not pass by the page's routes.
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.route('**/pagefind/**', (route) => route.abort());
  await searchFor(page, '仿冒投诉');
  await expect(status(page)).toContainText('索引未能载入');
  await page.unroute('**/pagefind/**');
  await page.keyboard.press('/');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('5 期');
  // What answered the question before does not stay below one that failed.
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.locator('#q').fill('恶意网址');
  await expect(status(page)).toContainText('索引未能载入');
  await expect(page.locator('#results > li')).toHaveCount(0);
});

test('what is not what was asked for is told to those who listen', async ({ page }) => {
  await searchFor(page, '仿帽投诉');
  await expect(page.locator('[aria-live]', { hasText: '没有完全匹配' })).toBeVisible();
  await searchFor(page, '2024年2月 仿冒');
  await expect(page.locator('[aria-live]', { hasText: '只查了所指的期' })).toBeVisible();
  await expect(status(page)).toHaveText('1 期');
});

test('searches are kept only where the reader wants them kept', async ({ page }) => {
  const kept = () => page.evaluate(() => localStorage.length);
  await page.goto('/search/');
  await page.locator('#q').fill('仿冒');
  await page.keyboard.press('Enter');
  await expect(hits(page)).not.toHaveCount(0);
  expect(await kept()).toBe(0);
  await page.goto('/search/');
  await page.getByLabel(/记住最近的查找/).check();
  await page.locator('#q').fill('漏洞');
  await page.keyboard.press('Enter');
  await expect(hits(page)).not.toHaveCount(0);
  await page.goto('/search/');
  await expect(page.locator('#recent-list').getByRole('link')).toHaveText(['漏洞']);
  await page.getByLabel(/记住最近的查找/).uncheck();
  expect(await kept()).toBe(0);
});

test('results fit a phone, and axe finds nothing in them', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await searchFor(page, '网络安全');
  await expect(hits(page)).toHaveCount(5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so and leads to the years', async ({ page }) => {
    await page.goto('/search/?q=漏洞');
    await expect(page.locator('main noscript p')).toBeVisible();
    await page.getByRole('link', { name: '2024年', exact: true }).click();
    await expect(page).toHaveURL('/issues/2024/');
  });
});
