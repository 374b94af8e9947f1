import type { Image, Link, Root } from 'mdast';
import { defaultHandlers, type Handle, type State, toMarkdown } from 'mdast-util-to-markdown';

/** Addresses with these could not stand bare between the brackets. */
const NOT_BARE = /[()\\\s<>]|^$/;

/** Writes the tree of an issue as Markdown, with addresses as they are: no `\&` in them. */
export function writeBody(tree: Root): string {
  return toMarkdown(tree, { bullet: '-', resourceLink: true, handlers: { link, image } }).trim();
}

const link: Handle = (node: Link, parent, state: State, info) => {
  if (NOT_BARE.test(node.url) || node.title) return defaultHandlers.link(node, parent, state, info);
  const words = inLabel(state, () => state.containerPhrasing(node, { ...info, before: '[', after: ']' }));
  return `[${words}](${bare(node.url)})`;
};

const image: Handle = (node: Image, parent, state: State, info) => {
  if (NOT_BARE.test(node.url) || node.title) return defaultHandlers.image(node, parent, state, info);
  const words = inLabel(state, () => state.safe(node.alt ?? '', { ...info, before: '[', after: ']' }));
  return `![${words}](${bare(node.url)})`;
};

/** Writes words between brackets: a bracket among them, opening or closing, has to be escaped. */
function inLabel(state: State, write: () => string): string {
  const leave = state.enter('label');
  const words = write();
  leave();
  return words;
}

// defaultHandlers peek at the first character to know what may stand before a node.
Object.assign(link, { peek: () => '[' });
Object.assign(image, { peek: () => '!' });

/** Only an ampersand that opens a character reference needs its backslash. */
function bare(url: string): string {
  return url.replace(/&(?=#?\w+;)/g, '\\&');
}
