import type { Series } from '#series/series.ts';
import { deskOf } from '../draft.ts';
import { findPageAddress, findPageTitle } from '../fields/page-address.ts';
import { enterPage } from '../lines/enter-page.ts';
import { attributeOf } from '../lines/page-tree.ts';
import type { Source } from '../source.ts';
import { isHtml, readPage, wordsOfPage } from './web-page.ts';

/** A saved page of a WeChat article: the article stands in `#js_content`. */
export const wechatPage: Source = {
  name: 'wechat-page',
  recognises: (capture) => isHtml(capture) && /\bid=["']?js_content["']?/.test(capture.text),
  read({ text }, file) {
    const { draft, series } = deskOf(file);
    const address = findPageAddress(text);
    if (address) draft.capture.address = address;
    const page = readPage(text, series);
    const article = page.lines.filter(({ inside }) =>
      inside.some((element) => attributeOf(element, 'id') === 'js_content'),
    );
    const tree = enterPage(page, article, file);
    const title = findPageTitle(text);
    if (title) draft.titles.push(title);
    draft.fields.published ??= publishedIn(text, series, address);
    return tree;
  },
  wordsOf: wordsOfPage,
  collapsesSpace: true,
};

/** The page's script holds the second it was published; the page shows it only once that has run. */
const SECOND = /\bvar\s+ct\s*=\s*["'](\d{10})["']/;

function publishedIn(text: string, { ownAddress, utcOffset }: Series, address = '') {
  const [, second] = SECOND.exec(text) ?? [];
  if (second === undefined) return undefined;
  const hours = Number.parseInt(utcOffset, 10);
  const day = new Date((Number(second) + hours * 3600) * 1000).toISOString().slice(0, 10);
  const basis = ownAddress.test(address) ? ('publisher' as const) : ('collector' as const);
  return { day, basis };
}
