/**
 * A few pages as pictures, so that no style changes unseen. Letters are squares: words and fonts of the machine
 * do not count, but where they stand does. `playwright test pictures --update-snapshots` accepts a change.
 */
import { expect, type Page, test } from '@playwright/test';
import { makeSquareFont } from './square-font.ts';

const FONT = makeSquareFont().toString('base64');

/** Own policy and own fonts stand aside for the squares. */
test.use({ bypassCSP: true, serviceWorkers: 'block' });

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

const pictures = [
  ['home-wide', '/', 1280, 'light'],
  ['home-phone', '/', 360, 'dark'],
  ['issue-wide', '/issues/2024/09/', 1280, 'light'],
  ['issue-phone', '/issues/2024/09/', 360, 'dark'],
  ['year-wide', '/issues/2024/', 1280, 'dark'],
  ['year-phone', '/issues/2024/', 360, 'light'],
] as const;

for (const [name, address, width, colorScheme] of pictures) {
  test(`${name} looks as it did`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    await setInSquares(page);
    await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.002, animations: 'disabled' });
  });
}

async function setInSquares(page: Page): Promise<void> {
  await page.addStyleTag({
    content: `@font-face { font-family: Square; src: url(data:font/ttf;base64,${FONT}) }
      *, *::before, *::after { font-family: Square !important; font-synthesis: none !important;
        text-spacing-trim: space-all !important; text-autospace: no-autospace !important }`,
  });
  await page.evaluate(() => document.fonts.load('16px Square'));
  expect(await page.evaluate(() => document.fonts.check('16px Square', '网'))).toBe(true);
}
