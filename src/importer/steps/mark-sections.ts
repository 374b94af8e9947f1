import type { Heading, PhrasingContent, Root } from 'mdast';
import { findSection } from '#series/sections.ts';
import { deskOf } from '../draft.ts';
import { linesOf, picturesIn, wordsOf } from '../lines/printed-line.ts';
import type { Step } from './step.ts';

/** How the first of two lines of a heading may look: `本周网络安全`, then `基本态势`. */
const BEGINS = /^(?=.*[\u4e00-\u9fff]{2})[\u4e00-\u9fff\s、.\d]{2,16}$/;

/** The number of a section on a line of its own above the heading; one without a zero may be a page's. */
const NUMBER_ABOVE = /^(?:part[\s.:]*)?0\d$/i;

/** Makes headings of the lines that are a section's heading by the series' table, whole or in two lines. */
export const markSections: Step = () => (tree: Root, file) => {
  const { series } = deskOf(file);
  const lines = linesOf(tree);
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const mayBegin = BEGINS.test(wordsOf(line)) || NUMBER_ABOVE.test(wordsOf(line));
    const isBroken = next && mayBegin && findSection(series, wordsOf(line) + wordsOf(next));
    const broken = isBroken && ![line, next].some((one) => picturesIn(one).length > 0) ? next : undefined;
    if (!broken && !findSection(series, wordsOf(line))) continue;
    const heading: Heading = { ...line, type: 'heading', depth: 2 };
    if (broken) {
      heading.children = [...line.children, ...(broken.children as PhrasingContent[])];
      heading.data = { ...line.data, places: [...line.data.places, ...broken.data.places] };
      tree.children.splice(tree.children.indexOf(broken), 1);
      broken.children = [];
    }
    tree.children[tree.children.indexOf(line)] = heading;
  }
};
