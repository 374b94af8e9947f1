/** The script of the single file: lists the issues, shows one, searches them all. */
import type { Block, Carried, CarriedText } from './carried-text.ts';
import { type Found, openExactSearch } from './exact-search.ts';

const MOST_RESULTS = 100;

const find = (id: string) => document.getElementById(id) as HTMLElement;
const box = find('q') as HTMLInputElement;
let carried: Carried = { texts: [], simplified: '' };
let search: (query: string) => Found[] = () => [];

function element(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function link(path: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = element('a', ...children);
  made.setAttribute('href', `#${path}`);
  return made;
}

/** Shows the issue that the address names, or the list of all. */
function showAddressed(): void {
  const path = decodeURIComponent(location.hash.slice(1));
  const text = carried.texts.find((it) => it.path === path);
  find('list').hidden = text !== undefined || box.value.trim() !== '';
  find('results').hidden = text !== undefined || box.value.trim() === '';
  find('issue').hidden = text === undefined;
  if (text) find('issue').replaceChildren(...issueView(text));
  scrollTo(0, 0);
}

function issueView({ title, blocks }: CarriedText): HTMLElement[] {
  return [element('p', link('', '← 回到目录或查找')), element('h2', title), ...blocks.map(blockView)];
}

function blockView([kind, words]: Block): HTMLElement {
  // The title of the issue is the second heading of the file: its own headings come below.
  if (/^h\d$/.test(kind)) return element(`h${Number(kind.slice(1)) + 1}`, words);
  if (kind === 'li') return element('p', `· ${words}`);
  return element(kind === 'pre' ? 'pre' : 'p', words);
}

function showList(): void {
  const years = Map.groupBy(carried.texts, ({ path }) => /^\d{4}/.exec(path)?.[0] ?? '无期号文献');
  const groups = [...years].flatMap(([year, texts]) => [
    element('h2', year),
    element('ul', ...texts.map(({ path, title }) => element('li', link(path, title)))),
  ]);
  find('list').replaceChildren(...groups);
}

function showResults(): void {
  const query = box.value.trim();
  const found = query === '' ? [] : search(query);
  find('status').textContent =
    query === '' ? '' : found.length === 0 ? '没有哪一期含有这些字词。' : `${found.length} 期含有这些字词。`;
  find('results').replaceChildren(...found.slice(0, MOST_RESULTS).map(resultView));
  if (location.hash.length > 1) history.replaceState(null, '', '#');
  showAddressed();
}

function resultView({ text, count, places }: Found): HTMLElement {
  const shown = places.map(({ before, found, after }) =>
    element('p', `…${before}`, element('mark', found), `${after}…`),
  );
  const more = count > places.length ? [element('p', `本期另有 ${count - places.length} 处`)] : [];
  return element('li', element('h2', link(text.path, text.title)), ...shown, ...more);
}

function unpack(base64: string): Promise<Carried> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).json();
}

async function load(): Promise<void> {
  const packs = [...document.querySelectorAll('script[type="application/gzip"]')];
  const parts = await Promise.all(packs.map(({ textContent }) => unpack(textContent.trim())));
  carried = {
    texts: parts.flatMap(({ texts }) => texts),
    simplified: parts.map(({ simplified }) => simplified).join(''),
  };
  search = openExactSearch(carried);
  showList();
  showAddressed();
  box.addEventListener('input', showResults);
  addEventListener('hashchange', showAddressed);
  find('search').hidden = false;
}

load().catch(() => {
  find('status').textContent = '这个浏览器太旧，打不开这个文件：请换用近三年内的浏览器。';
});
