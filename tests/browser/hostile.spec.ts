/** B7: the hostile texts of the importer's tests in a browser without any policy: nothing runs, nothing is loaded. */
import { expect, type Page, test } from '@playwright/test';
import { renderIssueText } from '#markdown/render-issue-text.ts';
import { HOSTILE } from '../import/hostile-corpus.ts';

interface Acts {
  readonly ran: boolean;
  readonly dialogs: number;
  readonly requests: readonly string[];
}

/** Shows HTML on an empty page and says what it did. */
async function show(page: Page, html: string): Promise<Acts> {
  let dialogs = 0;
  const requests: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await page.route('**/*', (route) => {
    requests.push(route.request().url());
    return route.abort();
  });
  await page.setContent(`<!doctype html><meta charset=utf-8><base href="http://archive.example/">${html}`, {
    waitUntil: 'domcontentloaded',
  });
  await page.waitForTimeout(500);
  const ran = await page.evaluate(() => 'pwned' in globalThis);
  return { ran, dialogs, requests };
}

test('what is published of hostile texts does nothing', async ({ page }) => {
  const html = HOSTILE.map((text) => renderIssueText(text)).join('\n<hr>\n');
  expect(await show(page, html)).toEqual({ ran: false, dialogs: 0, requests: [] });
});

test('the same texts as they came would run and load', async ({ page }) => {
  const images = HOSTILE.filter((text) => /^<(?:img|svg|iframe)/i.test(text)).join('\n');
  const { ran, requests } = await show(page, images);
  expect(ran).toBe(true);
  expect(requests.length).toBeGreaterThan(0);
});
