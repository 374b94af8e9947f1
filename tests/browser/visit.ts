import { type Page, test } from '@playwright/test';
import { pageKinds, pageKindsOfLongArchive } from './page-kinds.ts';

/**
 * Declares tests of one page of every kind. They share a page, opened once and still at the address, and
 * run in the order in which they are declared: each sets the window and the modes that it depends on.
 *
 * @param declare - declares the tests of a kind, by what readers would call it
 * @param prepare - what the page needs before it is opened
 */
export function visitEachKind(
  declare: (kind: string, visit: { readonly address: string; readonly page: Page }) => void,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): void {
  for (const [kind, address] of [...pageKinds, ...pageKindsOfLongArchive()]) {
    test.describe(() => {
      // One worker for the tests of a page, where the others of the file are shared out.
      test.describe.configure({ mode: 'default' });
      let page: Page;
      test.beforeAll(async ({ browser }) => {
        page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
        await prepare(page);
        await page.goto(address);
      });
      test.afterAll(() => page.context().close());
      declare(kind, {
        address,
        get page() {
          return page;
        },
      });
    });
  }
}
