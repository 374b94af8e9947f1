import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';
import { pathOf } from '#checks/base-path.ts';
import { policy } from '#security-policy.ts';
import { DIST, faultsOf, pages, pagesToRead, site } from './built-pages.ts';
import { attribute, elements, selectAll } from './page-elements.ts';

const SITE = 'http://localhost:4321';
const SEARCH = /^\/(en\/)?search\/$/;
const OFFLINE = /^\/(en\/)?offline\/$/;
const NOT_FOUND = ['/404.html', '/en/404/'];

test('there are pages of every kind', () => {
  const kinds = [
    '/',
    '/404.html',
    '/about/',
    '/feeds/',
    '/holdings/',
    '/issues/',
    '/issues/undated/',
    '/trends/',
    '/search/',
    '/en/',
    '/en/issues/2024/09/',
  ];
  expect([...site.pages.keys()]).toEqual(
    expect.arrayContaining([...kinds, '/issues/2024/', '/issues/2024/09/']),
  );
});

test('every page has one language, one title, one heading, one main part and a description', () => {
  const faults = faultsOf((page) => [
    ...(/^(zh-CN|en)$/.test(attribute(elements(page, 'html')[0], 'lang')) ? [] : ['lang']),
    ...['title', 'h1', 'main'].filter((name) => elements(page, name).length !== 1),
    ...(attribute(elements(page, 'meta', 'name', 'description')[0], 'content') === '' ? ['description'] : []),
  ]);
  expect(faults).toEqual([]);
});

test('no two pages have one title', () => {
  const titles = pagesToRead.map(([, page]) => JSON.stringify(elements(page, 'title')[0]?.children));
  expect(titles.length - new Set(titles).size).toBe(0);
});

test('every page names its own address, and all but those of what is not found do', () => {
  const faults = faultsOf((page, address) => {
    const canonical = elements(page, 'link', 'rel', 'canonical').map((link) => attribute(link, 'href'));
    const wanted = NOT_FOUND.includes(address) ? [] : [`${SITE}${address}`];
    return canonical.join() === wanted.join() ? [] : [canonical.join()];
  }, pagesToRead);
  expect(faults).toEqual([]);
});

test('every page carries the policy, before anything it governs', () => {
  const faults = faultsOf((page) => {
    const order = selectAll(page, ({ tagName, properties }) => {
      if (tagName === 'script') return properties['type'] !== 'application/ld+json';
      if (tagName === 'link') return attribute({ properties } as Element, 'rel') === 'stylesheet';
      return tagName === 'meta' && /^content-security-policy$/i.test(String(properties['httpEquiv']));
    });
    const first = order[0];
    if (first?.tagName !== 'meta') return ['no policy before the first script or style'];
    const rest = order.slice(1).filter(({ tagName }) => tagName === 'meta');
    return attribute(first, 'content') === policy && rest.length === 0 ? [] : [attribute(first, 'content')];
  });
  expect(faults).toEqual([]);
});

test('no page has an inline script, a style of its own or an event handler', () => {
  const faults = faultsOf((page) =>
    selectAll(page, ({ tagName, properties }) => {
      const isData = properties['type'] === 'application/ld+json';
      if (tagName === 'script') return !isData && properties['src'] === undefined;
      return tagName === 'style' || Object.keys(properties).some((name) => /^(style$|on[A-Z])/.test(name));
    }).map(({ tagName, properties }) => `${tagName} ${Object.keys(properties)}`),
  );
  expect(faults).toEqual([]);
});

test('no page has what a captured text could use to lead away or load', () => {
  const names = ['base', 'embed', 'frame', 'iframe', 'math', 'object', 'portal', 'template'];
  const faults = faultsOf((page) => [
    ...names.filter((name) => elements(page, name).length > 0),
    ...elements(page, 'meta', 'httpEquiv', 'refresh')
      .filter((meta) => !/^0;url=\/(?!\/)/.test(attribute(meta, 'content')))
      .map((meta) => attribute(meta, 'content')),
  ]);
  expect(faults).toEqual([]);
});

test('no issue leads on to another page', () => {
  const isIssue = ([address]: (typeof pages)[number]) => /^\/issues\/\d{4}\/\d{2}\/$/.test(address);
  expect(pagesToRead.filter(isIssue)).toEqual(pages.filter(isIssue));
  expect(pages.filter(isIssue)).not.toHaveLength(0);
});

test('no page loads anything from another host', () => {
  expect(faultsOf((page) => loadsOf(page).filter((address) => !isLocal(address)))).toEqual([]);
});

test('what every page loads is there', () => {
  const isThere = (address: string) => {
    try {
      return readFileSync(join(DIST, pathOf(address, '/'))).length > 0;
    } catch {
      return false;
    }
  };
  expect(faultsOf((page) => loadsOf(page).filter((address) => !isThere(address)))).toEqual([]);
});

test('no page but search and the one about copies carries more than 2 kB of script, and all of it is deferred', () => {
  const faults = faultsOf((page, address) => {
    const scripts = elements(page, 'script', 'src');
    const early = scripts.filter(
      ({ properties: { type, defer, async } }) => type !== 'module' && !defer && !async,
    );
    const size = scripts.reduce((total, script) => total + sizeWithImports(attribute(script, 'src')), 0);
    return [
      ...early.map((script) => `${attribute(script, 'src')} is not deferred`),
      ...(!SEARCH.test(address) && !OFFLINE.test(address) && size > 2000 ? [`${size} bytes`] : []),
    ];
  });
  expect(faults).toEqual([]);
});

test('a reader comes to every page by links from the first', () => {
  const reached = new Set(['/']);
  for (const address of reached) {
    const page = site.pages.get(address);
    for (const link of page ? elements(page, 'a', 'href') : []) {
      const target = new URL(attribute(link, 'href'), `${SITE}${address}`);
      if (target.origin === SITE && site.pages.has(pathOf(target.href, '/')))
        reached.add(pathOf(target.href, '/'));
    }
  }
  const unreached = pagesToRead.filter(([address]) => !reached.has(address));
  expect(unreached.map(([address]) => address)).toEqual(NOT_FOUND);
});

test('the search box of every page is a plain form that leads to the search page', () => {
  const faults = faultsOf((page) =>
    elements(page, 'form')
      .filter((form) => !SEARCH.test(attribute(form, 'action')) || /post/i.test(attribute(form, 'method')))
      .map((form) => attribute(form, 'action')),
  );
  expect(faults).toEqual([]);
  expect(pages.filter(([, page]) => elements(page, 'form').length > 0)).not.toHaveLength(0);
});

test('what leads to another host tells it nothing', () => {
  const faults = faultsOf((page) =>
    elements(page, 'a', 'href')
      .filter((link) => /^https?:/.test(attribute(link, 'href')) && !attribute(link, 'href').startsWith(SITE))
      .filter((link) => !attribute(link, 'rel').includes('noreferrer'))
      .map((link) => attribute(link, 'href')),
  );
  expect(faults).toEqual([]);
});

/** Lists the addresses that a browser fetches for a page by itself. */
function loadsOf(page: Root): string[] {
  const rels = /\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/;
  return selectAll(page, () => true).flatMap(({ tagName, properties }) => [
    ...(tagName === 'link' && rels.test([properties['rel']].flat().join(' '))
      ? [String(properties['href'])]
      : []),
    ...['src', 'poster', 'data', 'ping', 'background', 'xLinkHref']
      .filter((name) => properties[name] !== undefined)
      .map((name) => String(properties[name])),
    ...(properties['srcSet'] === undefined ? [] : String(properties['srcSet']).split(/\s*,\s*/)),
    ...(tagName === 'use' && properties['href'] !== undefined ? [String(properties['href'])] : []),
  ]);
}

function isLocal(address: string): boolean {
  return new URL(address, SITE).origin === SITE && !/^[a-z]+:|^\/\//i.test(address);
}

/** Adds up a script and what it imports at once. */
function sizeWithImports(src: string, seen = new Set<string>()): number {
  if (seen.has(src)) return 0;
  seen.add(src);
  const code = readFileSync(join(DIST, src), 'utf8');
  const imports = [...code.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)].map(([, name = '']) => name);
  const sizes = imports.map((name) => sizeWithImports(join(dirname(src), name), seen));
  return Buffer.byteLength(code) + sizes.reduce((total, size) => total + size, 0);
}
