/** Pages as readers set their machines: forced colours, still pictures, a narrow or enlarged window, paper. */
import { expect, type Page, test } from '@playwright/test';
import { visitEachKind } from './visit.ts';

visitEachKind((kind, visit) => {
  test(`marks and buttons of ${kind} are seen in forced colours`, async () => {
    const { page } = visit;
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await page.evaluate(listLostMarks)).toEqual([]);
  });

  test(`${kind} is still where motion is not wanted`, async () => {
    const { page } = visit;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await page.evaluate(listMoving)).toEqual([]);
  });

  // 1280 pixels enlarged four times are 320 by 256.
  test(`${kind} enlarged four times scrolls one way`, async () => {
    const { page } = visit;
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await page.evaluate(listWide)).toEqual([]);
  });

  test(`${kind} is heard in its order`, async () => {
    const { page } = visit;
    expect(await landmarksOf(page)).toEqual(['skip link', 'banner', 'main', 'contentinfo']);
    const levels = await page.getByRole('heading').evaluateAll((all) => all.map(({ tagName }) => tagName));
    expect(levels[0], 'the first heading').toBe('H1');
    expect(levels.filter((level) => level === 'H1')).toHaveLength(1);
    levels.forEach((level, place) => {
      const before = levels[place - 1] ?? 'H0';
      expect(Number(level[1]), `heading ${place + 1}`).toBeLessThanOrEqual(Number(before[1]) + 1);
    });
  });
});

test('an issue is heard as title, facts, figures, text, neighbours, sources', async ({ page }) => {
  await page.goto('/issues/2024/09/');
  await expect(page.getByRole('article')).toMatchAriaSnapshot(`
    - article:
      - navigation "所在"
      - heading "网络安全信息与动态周报 2024年第9期 （2月26日-3月3日）" [level=1]
      - term: 所涵时段
      - navigation "本页"
      - region "本期数字":
        - heading "本期数字" [level=2]
      - heading "本周网络安全基本态势" [level=2]
      - heading "本周事件处理情况" [level=2]
      - heading "近期回顾" [level=2]
      - region "来处与引用":
        - heading "来处与引用" [level=2]
  `);
});

/** Gives what stands at the top of the page for those who hear it, in order. */
async function landmarksOf(page: Page): Promise<string[]> {
  const heard = await page.locator('body').ariaSnapshot();
  return heard
    .split('\n')
    .map((line) => line.replace(/^- link "(?:跳到正文|Skip to the text)"/, '- skip link'))
    .flatMap((line) => /^- (skip link|banner|main|contentinfo)/.exec(line)?.[1] ?? []);
}

/** Lists what is drawn by its ground alone and has the ground of the page in forced colours. */
function listLostMarks(): string[] {
  const canvas = getComputedStyle(document.documentElement).backgroundColor;
  const marks = [...document.querySelectorAll('main h2')].flatMap((heading) => {
    const { content, backgroundColor } = getComputedStyle(heading, '::before');
    const isDrawn = content !== 'none' && heading.checkVisibility();
    return isDrawn && backgroundColor === canvas ? [`mark of ${heading.textContent}`] : [];
  });
  const buttons = [...document.querySelectorAll('button')].flatMap((button) => {
    const { borderTopWidth, borderLeftWidth, color } = getComputedStyle(button);
    const hasEdge = borderTopWidth !== '0px' || borderLeftWidth !== '0px';
    return button.checkVisibility() && (!hasEdge || color === canvas) ? [`button ${button.textContent}`] : [];
  });
  return [...marks, ...buttons];
}

function listMoving(): string[] {
  const isLong = (times: string) => times.split(', ').some((time) => Number.parseFloat(time) > 0);
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
      return isLong(transitionDuration) || isLong(animationDuration) || scrollBehavior === 'smooth';
    })
    .map(({ tagName }) => tagName);
}

/** Lists what has to be scrolled across: the page itself, or a box within it. */
function listWide(): string[] {
  return [...document.querySelectorAll('html, body, body *')]
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .filter(
      (element) => element.tagName === 'HTML' || /auto|scroll/.test(getComputedStyle(element).overflowX),
    )
    .filter((element) => !element.matches('input'))
    .map(({ tagName, className }) => `${tagName} ${className}`);
}
