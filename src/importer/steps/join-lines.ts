import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { deskOf } from '../draft.ts';
import { linesOf, type PrintedLine } from '../lines/printed-line.ts';
import type { Step } from './step.ts';

/**
 * Enters every line that is left as kept, and joins lines printed without a blank line between them
 * into one paragraph, each on its own line as before.
 */
export const joinLines: Step = () => (tree: Root, file) => {
  const { account } = deskOf(file);
  const joined: RootContent[] = [];
  let paragraph: Paragraph | undefined;
  for (const line of linesOf(tree)) {
    account.push(...line.data.places.map((place) => ({ ...place, fate: 'kept' as const })));
    if (line.type === 'heading') {
      joined.push({ type: 'heading', depth: line.depth, children: line.children });
      paragraph = undefined;
    } else if (paragraph && line.data.continues) {
      paragraph.children.push(...(line.data.wraps ? seam(paragraph, line) : [BREAK]), ...line.children);
    } else {
      paragraph = paragraphOf(line);
      joined.push(paragraph);
    }
  }
  tree.children = joined;
};

const BREAK: PhrasingContent = { type: 'break' };

/** Chinese goes on without a space, words in letters with one: a line end, which Markdown shows so. */
function seam(paragraph: Paragraph, line: PrintedLine): PhrasingContent[] {
  const [before, after] = [textOf(paragraph).at(-1) ?? '', textOf(line).at(0) ?? ''];
  return /[\w.,;:)]/.test(before) && /[\w(]/.test(after) ? [{ type: 'text', value: '\n' }] : [];
}

function paragraphOf(line: PrintedLine): Paragraph {
  const children: PhrasingContent[] = [...line.children];
  return { type: 'paragraph', children };
}
