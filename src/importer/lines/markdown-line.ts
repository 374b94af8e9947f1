/**
 * Reads the Markdown inside one line, as collectors' programs write it: pictures, links, escapes and
 * character references. All else is text. A capture that prints `***` for a word, `1.` or `>` means
 * just these characters, and reading them as marks would lose them.
 */
import type { Nodes, PhrasingContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [
    {
      disable: {
        null: [
          'attention',
          'autolink',
          'blockQuote',
          'codeFenced',
          'codeIndented',
          'codeText',
          'definition',
          'hardBreakEscape',
          'headingAtx',
          'htmlFlow',
          'htmlText',
          'list',
          'setextUnderline',
          'thematicBreak',
        ],
      },
    },
  ])
  .freeze();

const PICTURE_OR_LINK = /!\[[^\]\n]*\]\([^)\n]*\)|\[[^\]\n]+\]\(\s*https?:[^)\n]*\)/;

/** Finds the first picture or link that is written as Markdown writes it; no text of a PDF has any. */
export function findMarkdown(text: string): string | undefined {
  return PICTURE_OR_LINK.exec(text)?.[0];
}

/** Reads the words, links and pictures of one line. */
export function parseMarkdownLine(line: string): PhrasingContent[] {
  if (!/[![\\&]/.test(line)) return [{ type: 'text', value: line }];
  return parser.parse(line).children.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
}

/**
 * Writes out what a piece of Markdown says to a reader, for comparison: words, the addresses of links
 * and pictures and the texts in place of pictures, without line breaks.
 */
export function spellOut(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replaceAll('\n', '');
  if (node.type === 'image') return `!(${node.url})${node.alt ?? ''}`;
  if (node.type === 'link') return `(${node.url})${node.children.map(spellOut).join('')}`;
  return 'children' in node ? node.children.map(spellOut).join('') : '';
}
