import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { visitEachKind } from './visit.ts';

visitEachKind((kind, visit) => {
  // Before all others: where the focus begins depends on what was done on the page.
  test(`the keyboard goes through ${kind} in its order, and is seen`, async () => {
    const { page } = visit;
    const wanted = await page.locator('a[href], button, input, select, summary').evaluateAll((all) => {
      return all.filter((element) => element.checkVisibility({ visibilityProperty: true })).length;
    });
    for (let place = 0; place < Math.min(wanted, 40); place += 1) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(describeFocus);
      expect(focus, `after ${place + 1} Tab`).toMatchObject({ place, isSeen: true, isMarked: true });
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on ${kind}, ${colorScheme}`, async () => {
      const { page } = visit;
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // The pages have no frames, for which alone axe would open a page of its own.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
    });
  }

  test(`every link and button of ${kind} is large enough to hit`, async () => {
    const { page } = visit;
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate(listSmallTargets)).toEqual([]);
  });

  test(`${kind} fits 320 pixels, and letters twice as large`, async () => {
    const { page } = visit;
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await widthOf(page)).toBeLessThanOrEqual(320);
    // As a reader sets them in the browser: conditions on the width count in these letters too.
    const browser = await page.context().newCDPSession(page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    for (const width of [320, 390, 768]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await widthOf(page), `${width} pixels wide`).toBeLessThanOrEqual(width);
    }
  });
});

test('the first Tab offers to skip to the text, and does', async ({ page }) => {
  await page.goto('/issues/2024/09/');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveAttribute('href', '#main');
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** Tells where the focus is among all that can have it, and whether a reader sees it there. */
function describeFocus() {
  const all = [...document.querySelectorAll('a[href], button, input, select, summary')];
  const visible = all.filter((element) => element.checkVisibility({ visibilityProperty: true }));
  const focused = document.activeElement ?? document.body;
  // A field may leave the mark to the box it stands in.
  const marked = [focused, focused.parentElement ?? focused].map((element) => getComputedStyle(element));
  const box = focused.getBoundingClientRect();
  return {
    place: visible.indexOf(focused),
    isSeen:
      box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isMarked: marked.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
    ),
  };
}

/** Lists targets below 24 pixels that have another within 12 pixels of their middle (WCAG 2.5.8). */
function listSmallTargets(): string[] {
  const isInText = (element: Element) => {
    const around = element.parentElement?.textContent?.trim() ?? '';
    return getComputedStyle(element).display === 'inline' && around !== element.textContent?.trim();
  };
  const targets = [...document.querySelectorAll('a[href], button, input, select, summary')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip'))
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  const gap = (from: number, start: number, end: number) => Math.max(start - from, 0, from - end);
  const isCrowded = ({ element, box }: (typeof targets)[number]) => {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return targets.some(({ element: other, box: its }) => {
      return other !== element && Math.hypot(gap(x, its.left, its.right), gap(y, its.top, its.bottom)) < 12;
    });
  };
  return targets
    .filter(({ element, box }) => Math.min(box.height, box.width) < 24 && !isInText(element))
    .filter(isCrowded)
    .map(({ element }) => element.outerHTML.slice(0, 120));
}
