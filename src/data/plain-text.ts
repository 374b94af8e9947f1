import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { forRecent } from '#cache/recent.ts';

/** Gives the text of an issue, without its Markdown. */
export const textOf = forRecent(8, (issue: ArchivedIssue) => plainTextOf(issue.body));

const parser = unified().use(remarkParse).freeze();

/**
 * Gives a text without its Markdown: paragraphs and headings set apart by an empty line,
 * line breaks kept, a numbered mark where a picture stands. Every word of the text is there.
 */
export function plainTextOf(body: string): string {
  let pictures = 0;
  const write = (node: Nodes): string => {
    if (node.type === 'image' || node.type === 'imageReference') {
      pictures += 1;
      return `［图 ${pictures}${node.alt ? `：${node.alt}` : ''}］`;
    }
    if (node.type === 'break') return '\n';
    if ('value' in node) return node.value;
    if (!('children' in node)) return '';
    return node.children.map(write).join(isContainer(node) ? '\n\n' : '');
  };
  return write(parser.parse(body)).trim();
}

/** Says whether a node holds blocks, which stand apart, and not words. */
function isContainer({ type }: Nodes): boolean {
  return type === 'root' || type === 'list' || type === 'listItem' || type === 'blockquote';
}
