import { expect, type Page } from '@playwright/test';

/** One of every kind of question that search answers. */
export const QUERIES = [
  '网络安全',
  '仿冒投诉',
  '仿冒 投诉',
  '“网络安全事件”',
  '共处理网络安全事件',
  '103起',
  '３７起',
  '2月26日',
  '網絡安全',
  'CNCERT',
  'cncert 域名',
  '良',
  '2024年第9期',
  '2024-03-01',
  '不在任何一期',
  '网络安金事件',
  '<img src=x onerror=alert(1)>',
];

/** Asks every question on an open search page, and gives what the page shows: words and addresses. */
export async function askAll(page: Page): Promise<string[][]> {
  const answers: string[][] = [];
  for (const query of QUERIES) {
    await page.locator('#q').fill(query);
    await expect(page).toHaveURL((address) => address.searchParams.get('q') === query);
    await expect(page.locator('#results[aria-busy]')).toHaveCount(0);
    await expect(page.locator('#status')).not.toBeEmpty();
    const shown = page.locator('#status, #notice, #direct, #results > li, #wanted-list > li');
    answers.push(
      await shown.evaluateAll((elements) =>
        elements.map((it) => `${it.textContent} ${it.querySelector('a')?.href ?? ''}`),
      ),
    );
  }
  return answers;
}
