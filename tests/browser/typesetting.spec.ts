/** What a reader's eye meets: lines of headings, text that stays where it is, and what has to be fetched. */
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { visitEachKind } from './visit.ts';

const WIDTHS = [360, 768, 1280];

visitEachKind(
  (kind, visit) => {
    test(`nothing moves on ${kind} once it is drawn`, async () => {
      const { page } = visit;
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.reload({ waitUntil: 'networkidle' });
        await page.mouse.wheel(0, 10_000);
        await page.evaluate(twoFrames);
        expect(await page.evaluate(listShifts), `${width} pixels wide`).toEqual([]);
      }
    });

    test(`no heading of ${kind} ends in a line of one character`, async () => {
      const { page } = visit;
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(listWidows), `${width} pixels wide`).toEqual([]);
      }
    });

    test(`no line of ${kind} ends between a number and its unit`, async () => {
      const { page } = visit;
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(listParted), `${width} pixels wide`).toEqual([]);
      }
    });
  },
  (page) => page.addInitScript(watchShifts),
);

for (const address of ['/', '/en/']) {
  test(`the newest figures and their changes stand in the first screen of ${address}`, async ({ page }) => {
    for (const [width, height] of [
      [1280, 800],
      [1366, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(address);
      const ends = await page.locator('.newest .against b').evaluateAll((all) => {
        return all.map((change) => change.getBoundingClientRect().bottom);
      });
      expect(ends.length).toBeGreaterThan(0);
      expect(Math.max(...ends), `${width} × ${height}`).toBeLessThanOrEqual(height);
      for (const name of ['offline', 'feeds']) {
        await expect(page.locator(`.ways a[href$="/${name}/"]`)).toBeInViewport();
      }
    }
  });
}

for (const [address, count] of [
  ['/', 2],
  ['/en/', 1],
] as const) {
  test(`of the newest figures ${count} stand with their change in the first screen of ${address} on a phone`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    const ends = await page.locator('.newest .against b').evaluateAll((all) => {
      return all.map((change) => change.getBoundingClientRect().bottom);
    });
    expect(ends.filter((end) => end <= 844).length).toBeGreaterThanOrEqual(count);
  });
}

test('on a phone the text of an issue begins within a screen and a quarter', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/issues/2024/09/');
  const start = await page.locator('.text').evaluate((text) => text.getBoundingClientRect().top);
  expect(start).toBeLessThan(844 * 1.25);
});

test('the names of years below a chart stand apart, whatever its width', async ({ page }) => {
  const [, , portOfLong] = JSON.parse(process.env['TEST_PORTS'] ?? '[]');
  for (const path of ['/trends/', '/trends/2030-2039/', '/en/trends/']) {
    await page.goto(`http://127.0.0.1:${portOfLong}${path}`);
    for (const width of [320, 390, 480, 640, 768, 900, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const named = await page.evaluate(listTimes);
      expect(named.crowded, `${path}, ${width} pixels wide`).toEqual([]);
      expect(named.count, `${path}, ${width} pixels wide`).toBeGreaterThan(1);
    }
  }
});

test('nothing moves when the face of the headings comes late', async ({ page }) => {
  await page.addInitScript(watchShifts);
  await page.route('**/*.woff2', async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.continue();
  });
  await page.goto('/issues/2024/09/', { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(listShifts)).toEqual([]);
});

for (const address of ['/offline/', '/en/offline/']) {
  test(`nothing moves on ${address} when a part is saved already`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 1400 } });
    const page = await context.newPage();
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.addInitScript(watchShifts);
    await page.goto(address);
    await expect(page.locator('[data-remove]')).toBeVisible();
    await page.evaluate(twoFrames);
    expect(await page.evaluate(listShifts)).toEqual([]);
    await context.close();
  });
}

test('an issue has at most 25 kB of page, style and script, of it 2 kB script', async ({ page }) => {
  const sizes: Record<string, number> = {};
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (!['document', 'stylesheet', 'script'].includes(type)) return;
    reading.push(
      response.body().then((body) => {
        sizes[type] = (sizes[type] ?? 0) + gzipSync(body).length;
      }),
    );
  });
  await page.goto('/issues/2024/09/', { waitUntil: 'networkidle' });
  await Promise.all(reading);
  const { document: html = 0, stylesheet = 0, script = 0 } = sizes;
  expect(html).toBeGreaterThan(0);
  expect(stylesheet).toBeGreaterThan(0);
  expect(html + stylesheet + script).toBeLessThanOrEqual(25_000);
  expect(script).toBeLessThanOrEqual(2_000);
});

/** Lists the headings of several lines whose last has a single character. */
function listWidows(): string[] {
  const linesOf = (heading: Element): string[] => {
    const lines: { top: number; words: string }[] = [];
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const text = node.textContent ?? '';
      for (let place = 0; place < text.length; place += 1) {
        const range = document.createRange();
        range.setStart(node, place);
        range.setEnd(node, place + 1);
        const box = range.getClientRects().item(0);
        if (!box || text[place]?.trim() === '') continue;
        const middle = box.top + box.height / 2;
        const line = lines.at(-1);
        // Characters of other sizes share a line when their middles are near.
        if (line && Math.abs(line.top - middle) < box.height / 2) line.words += text[place];
        else lines.push({ top: middle, words: text[place] ?? '' });
      }
    }
    return lines.map(({ words }) => words);
  };
  return [...document.querySelectorAll('h1, h2, h3')]
    .filter(
      (heading) => heading.checkVisibility() && getComputedStyle(heading).writingMode === 'horizontal-tb',
    )
    .map(linesOf)
    .filter((lines) => lines.length > 1 && lines.at(-1)?.length === 1)
    .map((lines) => lines.join(' / '));
}

/** Lists where a line ends within `第9期` or `28 周`, in our own words: how a bulletin's lines end is not ours. */
function listParted(): string[] {
  const parted: string[] = [];
  const blocks = 'p, dd, dt, td, th, h1, h2, h3, small, figcaption';
  for (const block of document.querySelectorAll(blocks)) {
    if (!block.checkVisibility() || block.closest('.text, [lang|="zh"]')?.matches(':not(html)')) continue;
    const characters: { letter: string; bottom: number }[] = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      if (node.parentElement?.closest(blocks) !== block) continue;
      [...(node.textContent ?? '')].forEach((letter, place) => {
        const range = document.createRange();
        range.setStart(node, place);
        range.setEnd(node, Math.min(place + 1, node.textContent?.length ?? 0));
        characters.push({ letter, bottom: range.getClientRects().item(0)?.bottom ?? Number.NaN });
      });
    }
    const words = characters.map(({ letter }) => letter).join('');
    for (const { index, 0: found } of words.matchAll(/\d[ \u00a0]?[\u4e00-\u9fff]|第\d/g)) {
      const [first, last] = [characters[index], characters[index + found.length - 1]];
      if (first && last && last.bottom - first.bottom > 12) parted.push(words.slice(index - 6, index + 6));
    }
  }
  return parted;
}

/** Lists the names below the first chart that meet the one before, or leave the window. */
function listTimes(): { readonly count: number; readonly crowded: readonly string[] } {
  const names = [...document.querySelectorAll('.trend:first-of-type .chart-time')]
    .filter((name) => name.checkVisibility())
    .map((name) => ({ words: name.textContent ?? '', box: name.getBoundingClientRect() }));
  const crowded = names.filter(
    ({ box }, place) => box.right > innerWidth || box.left < (names[place - 1]?.box.right ?? 0) + 3,
  );
  return { count: names.length, crowded: crowded.map(({ words }) => words) };
}

function twoFrames(): Promise<unknown> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

function listShifts(): string[] {
  return Reflect.get(window, 'shifts');
}

/** Keeps what the browser reports as moved, from the first drawing on. */
function watchShifts(): void {
  const shifts: string[] = [];
  Reflect.set(window, 'shifts', shifts);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const sources = (Reflect.get(entry, 'sources') ?? []) as { node?: Node }[];
      const moved = sources.map(({ node }) => (node instanceof Element ? node.className : node?.nodeName));
      shifts.push(`${Reflect.get(entry, 'value')}: ${moved}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
