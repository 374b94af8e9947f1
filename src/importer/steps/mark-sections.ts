import type { Heading, Root } from 'mdast';
import { findSection } from '#series/sections.ts';
import { deskOf } from '../draft.ts';
import { linesOf, wordsOf } from '../printed-line.ts';
import type { Step } from './step.ts';

/** Makes headings of the lines that are a section's heading by the series' table. */
export const markSections: Step = () => (tree: Root, file) => {
  const { series } = deskOf(file);
  for (const line of linesOf(tree)) {
    if (!findSection(series, wordsOf(line))) continue;
    const heading: Heading = { ...line, type: 'heading', depth: 2 };
    tree.children[tree.children.indexOf(line)] = heading;
  }
};
