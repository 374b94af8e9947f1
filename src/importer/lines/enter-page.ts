import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { LONGEST_TITLE, readTitle } from '#bulletin/title.ts';
import { deskOf } from '../draft.ts';
import { remark } from '../fault.ts';
import { readByline } from '../fields/read-byline.ts';
import type { Place, Stretch } from '../ledger.ts';
import { wordsOfHtml } from './find-article.ts';
import type { HtmlLine, HtmlPage } from './html-lines.ts';
import { findInterfaceRule } from './interface-lines.ts';
import { isMark } from './marked-words.ts';
import { attributeOf, type PageToken } from './page-tree.ts';
import { printedLine } from './printed-line.ts';

/**
 * Makes the tree of a page of the lines of its article, and accounts for the rest of the page: titles
 * and bylines become fields, everything else is removed as the page's frame, markup or machinery.
 *
 * @param fieldOf - says which field a line outside the article became, if any
 */
export function enterPage(
  { lines, rest, lostPictures }: HtmlPage,
  article: readonly HtmlLine[],
  file: VFile,
  fieldOf?: (line: HtmlLine) => string | undefined,
): Root {
  const { account, draft, series } = deskOf(file);
  const inArticle = new Set(article.filter(({ unseen }) => !unseen));
  const firstPlace = article[0]?.places[0]?.start ?? (fieldOf ? 0 : Number.POSITIVE_INFINITY);
  const late: string[] = [];
  // A title that leads elsewhere is one in a list, where the page has another for itself.
  const isTitle = (line: HtmlLine) =>
    wordsOfHtml(line).length < LONGEST_TITLE && readTitle(wordsOfHtml(line), series.title) !== undefined;
  const hasOwnTitle = lines.some((line) => !line.unseen && !line.leads && isTitle(line));
  const claimed: Place[] = [];
  for (const line of lines) {
    claimed.push(...line.places);
    if (inArticle.has(line)) continue;
    const words = wordsOfHtml(line);
    const isBefore = (line.places[0]?.start ?? 0) < firstPlace;
    const enter = (fate: 'field' | 'removed', by: string) =>
      account.push(...line.places.map(({ start, end }): Stretch => ({ start, end, fate, by })));
    const field = fieldOf?.(line);
    const means = inArticle.size === 0 ? findInterfaceRule(words)?.means : undefined;
    if (means) draft.textless = means;
    if (line.unseen) enter('removed', line.unseen);
    else if (field) enter('field', field);
    else if (isBefore && isTitle(line) && !(hasOwnTitle && line.leads)) {
      // What the browser's tab shows has the site's name in it; a title on the page itself goes first.
      if (line.inside.some(({ tagName }) => tagName === 'title')) late.push(words);
      else draft.titles.push(words);
      enter('field', 'title');
    } else if (isBefore && words.length <= LONGEST_NAME && isAccountName(line)) {
      draft.capture.account ??= words;
      enter('field', 'captures.account');
    } else if (isBefore && readByline(words, draft, series)) enter('field', 'published');
    else enter('removed', 'page-frame');
  }
  draft.titles.push(...late);
  const [from = 0, to = 0] = [article[0]?.places[0]?.start, article.at(-1)?.places.at(-1)?.end];
  for (const { start, address } of lostPictures) {
    if (start < from || start > to) continue;
    remark(file, 'picture-lost', { address: address.slice(0, 60) });
  }
  account.push(...accountOf(rest, claimed));
  const children = [...inArticle].map(({ children, places, continues, leads = false, inside }) => {
    const line = printedLine(children, { places: [...places], continues, leads });
    const isHeading = inside.some(({ tagName }) => /^h[1-6]$/.test(tagName)) && textOf(line).length < 60;
    return isHeading ? { ...line, type: 'heading' as const, depth: 3 as const } : line;
  });
  return { type: 'root', children };
}

const LONGEST_NAME = 40;

/** Says whether a line is what a saved WeChat page calls the name of the account. */
function isAccountName({ inside }: HtmlLine): boolean {
  return inside.some((element) => attributeOf(element, 'id') === 'js_name');
}

const RULES: Record<PageToken['kind'], string> = {
  tag: 'page-markup',
  machinery: 'page-machinery',
  dropped: 'hidden-text',
};

/** Accounts for what of a page is in no line, addresses that were taken out of tags left out. */
function accountOf(rest: HtmlPage['rest'], claimed: readonly Place[]): Stretch[] {
  const cuts = claimed.filter(({ as }) => as !== undefined && !isMark(as)).sort((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  let next = 0;
  for (const { start, end, kind } of rest) {
    const by = RULES[kind];
    let place = start;
    for (let cut = cuts[next]; cut && cut.start < end; cut = cuts[next]) {
      stretches.push({ start: place, end: cut.start, fate: 'removed', by });
      place = cut.end;
      next += 1;
    }
    stretches.push({ start: place, end, fate: 'removed', by });
  }
  return stretches;
}
