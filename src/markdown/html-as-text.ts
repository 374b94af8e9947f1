import type { Element, Text } from 'hast';
import type { Html } from 'mdast';
import type { State } from 'mdast-util-to-hast';

/**
 * Shows HTML that stands in an issue's text as the characters it is made of. By default it would be
 * dropped, and with it a word of the source.
 */
export function htmlAsText(state: State, node: Html, parent?: { type: string }): Element | Text {
  const text: Text = { type: 'text', value: node.value };
  const isBlock = parent?.type !== 'paragraph' && parent?.type !== 'heading';
  if (!isBlock) return text;
  const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children: [text] };
  state.patch(node, paragraph);
  return paragraph;
}
