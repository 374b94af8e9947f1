/**
 * A document while it is being read: a root whose children are the lines as printed, in order, each a
 * paragraph (or a heading, where the capture marks one) that knows its place in the capture. Steps
 * take lines away or turn them into headings; the last one joins lines into paragraphs again.
 */
import type { Heading, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Place, Stretch } from '../ledger.ts';

export interface PrintedLineData {
  /** The stretches that hold the line's words, in order. */
  places: Place[];
  /** Whether the line follows the one before without a blank line between them. */
  continues: boolean;
  /** Whether it only goes on because the line before was full. */
  wraps?: boolean;
  /** Whether all its words are a link, whether or not its address is known. */
  leads?: boolean;
}

declare module 'mdast' {
  interface ParagraphData extends Partial<PrintedLineData> {}
  interface HeadingData extends Partial<PrintedLineData> {}
}

export type PrintedLine = (Paragraph | Heading) & { data: PrintedLineData };

/** Makes a line from its words. */
export function printedLine(children: PhrasingContent[], data: PrintedLineData): PrintedLine {
  return { type: 'paragraph', children, data };
}

/** Gives the lines of a tree that no step has joined yet. */
export function linesOf(tree: Root): PrintedLine[] {
  return tree.children.filter(
    (node): node is PrintedLine => node.data !== undefined && 'places' in node.data,
  );
}

/** Gives the words of a line as printed, pictures left out. */
export function wordsOf(line: PrintedLine): string {
  return textOf(line, { includeImageAlt: false }).trim();
}

/** Gives the addresses of the pictures in a line. */
export function picturesIn(line: PrintedLine): { url: string; alt: string }[] {
  return line.children.flatMap((node) =>
    node.type === 'image' ? [{ url: node.url, alt: node.alt ?? '' }] : [],
  );
}

/** Gives the addresses of the links and pictures in a document. */
export function addressesIn(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'image') return [node.url];
  return 'children' in node ? node.children.flatMap(addressesIn) : [];
}

/** Says whether a line holds pictures and no words. */
export function isPictureOnly(line: PrintedLine): boolean {
  return wordsOf(line) === '' && picturesIn(line).length > 0;
}

/** Takes lines out of a tree and enters what became of them in the account. */
export function takeLines(
  tree: Root,
  account: Stretch[],
  fateOf: (line: PrintedLine) => { fate: 'field' | 'removed'; by: string } | undefined,
): void {
  const lines = new Set<unknown>(linesOf(tree));
  let opensBlock = false;
  tree.children = tree.children.filter((node) => {
    if (!lines.has(node)) return true;
    const line = node as PrintedLine;
    const fate = fateOf(line);
    if (fate) account.push(...line.data.places.map((place) => ({ ...place, ...fate })));
    // Where the line that opened a block goes, the next one opens it.
    if (opensBlock) line.data.continues = false;
    opensBlock = fate !== undefined && !line.data.continues;
    return fate === undefined;
  });
}

/** Says whether a line is the heading of one of the series' sections; other headings lie deeper. */
export function isSectionHeading(line: PrintedLine): boolean {
  return line.type === 'heading' && line.depth === 2;
}
