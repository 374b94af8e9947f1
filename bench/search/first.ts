/** What a reader of a large archive loads until the first results stand there, and until the whole answer does. */
import type { Browser, Page } from '@playwright/test';
import { mean } from './measure.ts';
import type { QueryClass } from './queries.ts';
import type { CountingHost } from './serve.ts';

export interface FirstBytes {
  readonly name: string;
  readonly words: string;
  /** The first results are those of the newest issues alone. */
  readonly isPart: boolean;
  readonly first: number;
  readonly whole: number;
}

/** Puts one question of each class to a search page that has loaded nothing yet. */
export async function measureFirst(
  browser: Browser,
  host: CountingHost,
  classes: readonly QueryClass[],
): Promise<FirstBytes[]> {
  const measured: FirstBytes[] = [];
  for (const { name, queries } of classes) {
    const { words } = queries[0] ?? { words: '' };
    const page = await (await browser.newContext()).newPage();
    await page.addInitScript(holdWhole);
    await page.goto(`${host.address}/search/`, { waitUntil: 'networkidle' });
    host.takeBytes();
    await page.locator('#q').fill(words);
    await page.keyboard.press('Enter');
    await page.locator(`#results[data-words=${JSON.stringify(words)}]`).waitFor({ state: 'attached' });
    const isPart = (await page.locator('#results[data-part]').count()) > 0;
    const first = host.takeBytes();
    await release(page);
    await page.locator('#results:not([aria-busy])').waitFor({ state: 'attached' });
    measured.push({ name, words, isPart, first, whole: first + host.takeBytes() });
    await page.context().close();
  }
  return measured;
}

export function formatFirst(measured: readonly FirstBytes[]): string {
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  const lines = measured.map(({ name, words, isPart, first, whole }) =>
    [kilobytes(first), isPart ? 'newest' : 'whole', kilobytes(whole), name, words].join('\t'),
  );
  const of = (bytes: 'first' | 'whole') => kilobytes(mean(measured.map((each) => each[bytes])));
  return [...lines, `${of('first')} to the first results, ${of('whole')} in all: means`].join('\n');
}

/** Keeps the page's second question, that for the whole, from its worker until the first has been measured. */
function holdWhole(): void {
  const held: (() => void)[] = [];
  const post = Worker.prototype.postMessage as (this: Worker, message: unknown) => void;
  Worker.prototype.postMessage = function (this: Worker, message: { mayBePart?: boolean }) {
    if (message.mayBePart === false) held.push(() => post.call(this, message));
    else post.call(this, message);
  };
  Object.assign(globalThis, {
    release: () => {
      for (const send of held) send();
    },
  });
}

async function release(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { release(): void }).release());
}
