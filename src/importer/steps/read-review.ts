import type { PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { ReviewLink } from '#bulletin/schema.ts';
import { readTitle, settlePeriod } from '#bulletin/title.ts';
import { findSection } from '#series/sections.ts';
import type { Series } from '#series/series.ts';
import { deskOf } from '../draft.ts';
import { isWebAddress } from '../fields/web-address.ts';
import { isSectionHeading, linesOf, type PrintedLine, wordsOf } from '../lines/printed-line.ts';
import type { Step } from './step.ts';

/** Reads the list of earlier issues, linked or not. The lines themselves stay where they are. */
export const readReview: Step = () => (tree: Root, file) => {
  const { draft, series } = deskOf(file);
  let inReview = false;
  const review: ReviewLink[] = [];
  for (const line of linesOf(tree)) {
    if (isSectionHeading(line)) inReview = findSection(series, wordsOf(line))?.role === 'review';
    else if (inReview) review.push(...entriesIn(line, series));
  }
  draft.fields.review = review;
};

/** Gives the earlier issues a line names. */
export function entriesIn(line: PrintedLine, series: Series): ReviewLink[] {
  return itemsOf(line).flatMap((item) => readItem(item, series));
}

/** Cuts a line at its bullets: some captures print several items in one line. */
function itemsOf(line: PrintedLine): PhrasingContent[][] {
  const items: PhrasingContent[][] = [[]];
  for (const node of line.children) {
    if (node.type !== 'text') {
      items.at(-1)?.push(node);
      continue;
    }
    const [first = '', ...more] = node.value.split(/[●•·]/);
    items.at(-1)?.push({ type: 'text', value: first });
    for (const value of more) items.push([{ type: 'text', value }]);
  }
  return items;
}

function readItem(item: PhrasingContent[], series: Series): ReviewLink[] {
  const title = readTitle(item.map((node) => textOf(node)).join(''), series.title);
  if (!title) return [];
  const { printed, year, number, period, unreadPeriod } = settlePeriod(title, series.numbering);
  const link = item.find((node) => node.type === 'link');
  const address = link && isWebAddress(link.url) ? link.url : undefined;
  // The name of the series alone is that of a collection, or a tag: `#网络安全信息与动态周报 120个`.
  const isEntry = address !== undefined || number !== undefined || (period ?? unreadPeriod) !== undefined;
  if (!isEntry || printed.startsWith('#')) return [];
  return [{ title: printed, year, number, period, address }];
}
