/** Holds the pages in each language against each other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { expect, test } from 'vitest';
import type { Element as XmlElement } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { DIST, faultsOf, pages, pagesToRead } from './built-pages.ts';
import { attribute, elements } from './page-elements.ts';

const SITE = 'http://localhost:4321';
const HAN = /[\p{Script=Han}，。；：？！（）《》、]/u;
const SHOWN = [
  'title',
  'alt',
  'placeholder',
  'ariaLabel',
  'label',
  'dataBusy',
  'dataSave',
  'dataResume',
  'dataCopied',
  'dataRefused',
];

const addresses = new Set(pages.map(([address]) => address));
const english = pages.filter(([address]) => address.startsWith('/en/'));

test('every page has a twin in the other language', () => {
  const lonely = [...addresses].filter((address) => !addresses.has(twinOf(address)));
  expect(lonely).toEqual([]);
  expect(english.length).toBe(pages.length / 2);
});

test('every page says which language it is in, and leads to its twin', () => {
  const faults = faultsOf((page, address) => {
    const [language, other, name] = isEnglish(address) ? ['en', 'zh-CN', '中文'] : ['zh-CN', 'en', 'English'];
    const [html] = elements(page, 'html');
    const ways = elements(page, 'a', 'hrefLang', other);
    const [way] = ways;
    return [
      ...(attribute(html, 'lang') === language ? [] : [`lang ${attribute(html, 'lang')}`]),
      ...(ways.length === 1 && attribute(way, 'lang') === other && textOf(way) === name ? [] : ['no switch']),
      ...(attribute(way, 'href') === linkTo(twinOf(address)) ? [] : [`leads to ${attribute(way, 'href')}`]),
    ];
  });
  expect(faults).toEqual([]);
});

test('every page to be found names itself and its twin, and the Chinese one for all others', () => {
  const listed = pagesToRead.filter(([, page]) => elements(page, 'meta', 'name', 'robots').length === 0);
  const faults = faultsOf((page, address) => {
    const named = Object.fromEntries(
      elements(page, 'link', 'hrefLang').map((link) => [
        attribute(link, 'hrefLang'),
        attribute(link, 'href'),
      ]),
    );
    const [chinese, other] = isEnglish(address) ? [twinOf(address), address] : [address, twinOf(address)];
    const wanted = { 'zh-CN': SITE + chinese, en: SITE + other, 'x-default': SITE + chinese };
    return JSON.stringify(named) === JSON.stringify(wanted) ? [] : [JSON.stringify(named)];
  }, listed);
  expect(faults).toEqual([]);
  expect(listed.length).toBeGreaterThan(30);
});

test('the sitemap names both twins at each of them', () => {
  const urls = fromXml(readFileSync(join(DIST, 'sitemap.xml'), 'utf8')).children.flatMap((root) =>
    root.type === 'element' ? root.children.filter((child) => child.type === 'element') : [],
  );
  const faults = urls.flatMap((url) => {
    const address = new URL(textOfXml(url, 'loc')).pathname;
    const named = url.children.flatMap((child) =>
      child.type === 'element' && child.name === 'xhtml:link'
        ? [`${child.attributes['hreflang']} ${child.attributes['href']}`]
        : [],
    );
    const chinese = isEnglish(address) ? twinOf(address) : address;
    const wanted = [`zh-CN ${SITE}${chinese}`, `en ${SITE}${twinOf(chinese)}`, `x-default ${SITE}${chinese}`];
    return named.join() === wanted.join() ? [] : [`${address}: ${named.join()}`];
  });
  expect(faults).toEqual([]);
  expect(urls.length).toBeGreaterThan(30);
});

test('a page in English has no Chinese words but those it marks as such', () => {
  expect(faultsOf((page) => chineseIn(page, false), english)).toEqual([]);
});

test('a page in Chinese is nowhere marked as English but in its switch', () => {
  const faults = faultsOf(
    (page) => elements(page, 'span', 'lang').map(textOf),
    pages.filter(([address]) => !isEnglish(address)),
  );
  expect(faults).toEqual([]);
});

test('an issue in English names the Chinese page as the one to cite', () => {
  const issues = english.filter(([address]) => /^\/en\/issues\/\d{4}\/\d{2}\/$/.test(address));
  const faults = faultsOf((page, address) => {
    const wanted = SITE + twinOf(address);
    const named = [
      ...['citation_public_url', 'citation_fulltext_html_url', 'DC.identifier'].map((name) =>
        attribute(elements(page, 'meta', 'name', name)[0], 'content'),
      ),
      attribute(elements(page, 'link', 'rel', 'cite-as')[0], 'href'),
    ];
    return named.filter((one) => one !== wanted);
  }, issues);
  expect(faults).toEqual([]);
  expect(issues).not.toHaveLength(0);
});

test('links of a page in English stay in English where there is a page', () => {
  const faults = faultsOf(
    (page, address) =>
      elements(page, 'a', 'href')
        .filter((link) => attribute(link, 'hrefLang') === '')
        .map((link) => new URL(attribute(link, 'href'), `${SITE}${address}`))
        .filter(({ origin, pathname }) => origin === SITE && pathname.endsWith('/') && !isEnglish(pathname))
        .map(({ pathname }) => pathname),
    english,
  );
  expect(faults).toEqual([]);
});

/** Lists the Chinese words that a reader of English would meet unmarked. */
function chineseIn(node: Nodes, isMarked: boolean): string[] {
  if (node.type === 'text') return !isMarked && HAN.test(node.value) ? [node.value.trim()] : [];
  if (!('children' in node)) return [];
  if (node.type !== 'element') return node.children.flatMap((child) => chineseIn(child, isMarked));
  const { tagName, properties, children } = node;
  // What machines read says what the issue is, in the words it has.
  if (tagName === 'meta' && isForMachines(node)) return [];
  if (tagName === 'script') return [];
  const marked = 'lang' in properties ? attribute(node, 'lang') === 'zh-CN' : isMarked;
  const shown = [...SHOWN, ...(tagName === 'meta' ? ['content'] : [])].map((name) => attribute(node, name));
  return [
    ...(marked ? [] : [...shown, ...handedOver(node)].filter((words) => HAN.test(words))),
    ...children.flatMap((child) => chineseIn(child, marked)),
  ];
}

/** Lists the words that a page hands to its script. */
function handedOver(element: Element): string[] {
  const textsIn = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsIn);
  return textsIn(JSON.parse(attribute(element, 'dataWords') || '{}'));
}

function isForMachines(meta: Element): boolean {
  return /^(citation_|DC)/.test(attribute(meta, 'name'));
}

function isEnglish(address: string): boolean {
  return address.startsWith('/en/');
}

/** The address of the same page in the other language. The page for what is not found is a file in one. */
function twinOf(address: string): string {
  if (address === '/404.html') return '/en/404/';
  if (address === '/en/404/') return '/404.html';
  return isEnglish(address) ? address.slice('/en'.length) : `/en${address}`;
}

/** Nobody is led to a page that says there is none: it leads to the first page in the other language. */
function linkTo(address: string): string {
  return address === '/404.html' ? '/' : address === '/en/404/' ? '/en/' : address;
}

function textOf(element: Element | undefined): string {
  return element?.children.map((child) => ('value' in child ? child.value : '')).join('') ?? '';
}

function textOfXml(element: XmlElement, name: string): string {
  const found = element.children.find((child) => child.type === 'element' && child.name === name);
  return found && 'children' in found
    ? found.children.map((child) => ('value' in child ? child.value : '')).join('')
    : '';
}
