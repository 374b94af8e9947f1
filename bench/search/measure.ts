import type { Browser, Page } from '@playwright/test';
import type { Query, QueryClass } from './queries.ts';
import type { CountingHost } from './serve.ts';

/** One engine as measured. */
export interface Measured {
  readonly name: string;
  readonly classes: readonly ClassScore[];
  /** Bytes of a first query, and of each further one: means and medians. */
  readonly cold: number;
  readonly further: number;
}

export interface ClassScore {
  readonly name: string;
  readonly isExact: boolean;
  readonly count: number;
  readonly recall: number;
  readonly precision: number;
  /** Queries without any result. */
  readonly empty: number;
  /** Queries that miss the mark, for those who want to know which. */
  readonly missed: readonly string[];
}

/** Where an engine answers: a page, and how to ask on it. */
export interface Asked {
  readonly name: string;
  readonly path: string;
  readonly ask: (page: Page, words: string) => Promise<{ found: readonly string[]; time: number }>;
}

/** Asks by a function `find` that the page has. */
export async function askFunction(page: Page, words: string) {
  return page.evaluate(async (query) => {
    const { find } = globalThis as unknown as { find(query: string): Promise<string[]> };
    const start = performance.now();
    const found = await find(query);
    return { found, time: performance.now() - start };
  }, words);
}

/** Asks as a reader does: in the box of the search page. The time is that of the first results, the answer the whole. */
export async function askPage(page: Page, words: string) {
  return page.evaluate(async (query) => {
    const box = document.getElementById('q') as HTMLInputElement;
    const results = document.getElementById('results') as HTMLElement;
    const start = performance.now();
    let time: number | undefined;
    const answered = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (results.dataset['words'] !== query) return;
        time ??= performance.now() - start;
        if (results.hasAttribute('aria-busy')) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(results, { childList: true, attributes: true });
    });
    box.value = query;
    box.form?.requestSubmit();
    await answered;
    const links = [...results.querySelectorAll<HTMLAnchorElement>('h2 a')];
    return {
      found: links.map(({ pathname }) => pathname.replace(/^.*\/issues\/|\/$/g, '')),
      time: time ?? 0,
    };
  }, words);
}

export async function measure(
  browser: Browser,
  host: CountingHost,
  engine: Asked,
  classes: readonly QueryClass[],
  sample: readonly Query[],
): Promise<Measured> {
  const open = async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${host.address}${engine.path}`, { waitUntil: 'networkidle' });
    host.takeBytes();
    return page;
  };
  const page = await open();
  const scores: ClassScore[] = [];
  for (const { name, isExact, queries } of classes) {
    const answers = [];
    for (const query of queries) answers.push({ query, ...(await engine.ask(page, query.words)) });
    scores.push({ name, isExact, count: queries.length, ...score(answers) });
  }
  await page.context().close();

  const cold: number[] = [];
  const further: number[] = [];
  for (const [at, first] of sample.entries()) {
    const fresh = await open();
    await engine.ask(fresh, first.words);
    cold.push(host.takeBytes());
    for (const next of [1, 2, 3]) {
      await engine.ask(fresh, sample[(at + next) % sample.length]?.words ?? '');
      further.push(host.takeBytes());
    }
    await fresh.context().close();
  }
  return {
    name: engine.name,
    classes: scores,
    cold: mean(cold),
    further: median(further),
  };
}

function score(answers: readonly { query: Query; found: readonly string[] }[]) {
  const each = answers.map(({ query, found }) => {
    const top = found.slice(0, 10);
    const right = top.filter((path) => query.answers.has(path)).length;
    return {
      words: query.words,
      recall: right / Math.min(10, query.answers.size),
      precision: top.length === 0 ? 0 : right / top.length,
      isEmpty: top.length === 0,
    };
  });
  return {
    recall: mean(each.map(({ recall }) => recall)),
    precision: mean(each.map(({ precision }) => precision)),
    empty: each.filter(({ isEmpty }) => isEmpty).length,
    missed: each.filter(({ recall, precision }) => recall < 1 || precision < 1).map(({ words }) => words),
  };
}

/**
 * Times first questions, nothing loaded before, from the question to the results on the page. The
 * engines take turns, so that whatever else the machine does meets them alike.
 *
 * @returns the median of each engine, in milliseconds
 */
export async function timeFirst(
  browser: Browser,
  engines: readonly { readonly host: CountingHost; readonly engine: Asked }[],
  sample: readonly Query[],
): Promise<number[]> {
  const times = engines.map((): number[] => []);
  for (const { words } of sample) {
    for (const [at, { host, engine }] of engines.entries()) {
      const page = await (await browser.newContext()).newPage();
      await page.goto(`${host.address}${engine.path}`, { waitUntil: 'networkidle' });
      times[at]?.push((await engine.ask(page, words)).time);
      await page.context().close();
    }
  }
  return times.map(median);
}

/** Types a query letter by letter and gives the longest task of the main thread, in milliseconds. */
export async function longestTask(browser: Browser, address: string, words: string): Promise<number> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  await page.locator('#q').pressSequentially(words, { delay: 220 });
  await page.waitForFunction(
    (query) => document.getElementById('results')?.dataset['words'] === query,
    words,
  );
  const longest = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks),
  );
  await page.context().close();
  return longest;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? 0;
}
