import type { PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { EvidenceOfIssue } from '#bulletin/evidence.ts';
import { isIsoDay } from '#bulletin/iso-day.ts';
import { readTitle, settlePeriod } from '#bulletin/title.ts';
import { findSection } from '#series/sections.ts';
import type { Series } from '#series/series.ts';
import { deskOf } from '../draft.ts';
import { soundNotes } from '../fields/collector-notes.ts';
import { titlesIn } from '../fields/enter-notes.ts';
import { addressesOf, findPageAddress } from '../fields/page-address.ts';
import { supplyNumber } from '../fields/supply-number.ts';
import { resolveAddress } from '../fields/web-address.ts';
import type { Capture } from '../inputs/capture.ts';
import { cutLines } from '../lines/cut-lines.ts';
import { enterPage } from '../lines/enter-page.ts';
import { parseMarkdownLine } from '../lines/markdown-line.ts';
import { decodeHtml } from '../lines/page-tree.ts';
import type { Source } from '../source.ts';
import { isHtml, readPage, wordsOfPage } from './web-page.ts';

/**
 * A page that lists issues and holds the text of none: an index of the publisher's site, a collector's
 * daily list, in HTML or Markdown. It proves that the issues exist.
 */
export const listingPage: Source = {
  name: 'listing-page',
  recognises: (capture, series) => {
    if (capture.encoding === 'pdf' || isNoted(capture.text, series)) return false;
    const items = itemsOf(capture, series);
    if (items.some(({ words }) => findSection(series, words))) return false;
    const issues = items.flatMap((item) => readItem(item, series) ?? []);
    return issues.some(({ address }) => address) || new Set(issues.map(({ title }) => title)).size > 1;
  },
  read(capture, file): Root {
    const { account, draft, series } = deskOf(file);
    const address = isHtml(capture) ? findPageAddress(capture.text) : undefined;
    if (address) draft.capture.address = address;
    const listed: EvidenceOfIssue[] = [];
    const entries = new Set<number | undefined>();
    for (const item of itemsOf(capture, series)) {
      const issue = readItem(item, series);
      if (issue) {
        listed.push(issue);
        entries.add(item.places[0]?.start);
      }
      if (isHtml(capture)) continue;
      const fate = issue
        ? { fate: 'field' as const, by: 'issues' }
        : { fate: 'removed' as const, by: 'page-frame' };
      account.push(...item.places.map(({ start, end }) => ({ start, end, ...fate })));
    }
    if (isHtml(capture))
      enterPage(readPage(capture.text, series), [], file, ({ places }) =>
        entries.has(places[0]?.start) ? 'issues' : undefined,
      );
    draft.listed = listed.filter(
      (one, index) => one.address || listed.findIndex(({ title }) => title === one.title) === index,
    );
    draft.titles.length = 0;
    draft.fields.title = listed[0]?.title ?? '';
    return { type: 'root', children: [] };
  },
  wordsOf: wordsOfPage,
};

/** What a list prints before and after a title on one line. */
const AROUND_TITLE =
  /^[-*+●·|\s]*(?:\[?\d{4}-\d{2}-\d{2}\]?)?[|\s]*|[|\s]*(?:https?:\/\/\S+)?[|\s]*(?:\[?\d{4}-\d{2}-\d{2}\]?)?[|\s]*$/g;

/** Says whether collector's notes call the capture one issue; what it lists then is its 近期回顾. */
function isNoted(text: string, series: Series): boolean {
  const notes = soundNotes(text);
  return notes !== undefined && titlesIn(notes).some((title) => readTitle(title, series.title));
}

interface Item {
  readonly words: string;
  readonly address: string | undefined;
  readonly places: readonly { readonly start: number; readonly end: number }[];
  /** The words of the row it stands in, for a day in another cell. */
  readonly beside?: readonly string[] | undefined;
}

const ROW = new Set(['li', 'tr', 'dl']);
const DAY = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/;

function itemsOf(capture: Capture, series: Series): Item[] {
  const { text } = capture;
  if (isHtml(capture)) return itemsOfPage(text, series);
  return cutLines(text).map(({ places }) => {
    const [place] = places;
    const children = parseMarkdownLine(text.slice(place?.start, place?.end));
    const words = wordsIn(children);
    const bare = /https?:\/\/[^\s<>"|)）]+/.exec(words)?.[0];
    return { words, address: linkIn(children) ?? (bare && resolveAddress(bare, undefined)), places };
  });
}

function itemsOfPage(text: string, series: Series): Item[] {
  const resolve = addressesOf(text, series);
  // An index may open its pages by a script: onclick='window.open("/publish/main/…")', data-link="…".
  const opened = [...text.matchAll(/<li\b[\s\S]*?<\/li>/gi)].map((match) => {
    const path = /(?:window\.open\(\s*|\bdata-(?:link|url|href)=)["']([^"']+)["']/.exec(match[0])?.[1] ?? '';
    return { path, start: match.index, end: match.index + match[0].length };
  });
  const { lines } = readPage(text, series);
  return lines.map(({ children, places, inside }) => {
    const row = inside.findLast(({ tagName }) => ROW.has(tagName));
    const beside =
      row && lines.filter((line) => line.inside.includes(row)).map((line) => wordsIn(line.children));
    const [{ start } = { start: -1 }] = places;
    const { path = '' } = opened.find((item) => item.start <= start && start < item.end) ?? {};
    return {
      words: wordsIn(children),
      address: linkIn(children) ?? resolve(decodeHtml(path)),
      places,
      beside,
    };
  });
}

/** Reads an entry of a list: a title with a number or a period, mostly with an address, perhaps a day. */
function readItem({ words, address, beside = [] }: Item, series: Series): EvidenceOfIssue | undefined {
  if (words.length > 300) return undefined;
  const day = [words, ...beside].map((line) => DAY.exec(line)?.[1]).find((day) => day !== undefined);
  const published = day && isIsoDay(day) ? { day, basis: 'listing' as const } : undefined;
  const read = readTitle(words.replace(AROUND_TITLE, ''), series.title);
  const title = read && settlePeriod(read, series.numbering, published?.day);
  if (!title || (title.number === undefined && title.period === undefined)) return undefined;
  const { printed, year, number, period } = title;
  const supplied = number === undefined ? supplyNumber(period, series) : undefined;
  return { title: printed, year, number, period, ...supplied, published, address };
}

function wordsIn(children: PhrasingContent[]): string {
  return textOf({ type: 'paragraph', children }, { includeImageAlt: false }).trim();
}

function linkIn(children: PhrasingContent[]): string | undefined {
  const link = children.find((node) => node.type === 'link');
  return link && resolveAddress(link.url, undefined);
}
