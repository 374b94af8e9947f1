import type { PhrasingContent } from 'mdast';

const CJK_BREAK = /(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t\n\r]*\n[ \t\n\r]*(?=[\u2e80-\u9fff\uff00-\uffef])/g;

/** White space of the file is no white space of the page: runs become one space, line ends between Chinese none. */
export function collapseSpace(children: PhrasingContent[]): PhrasingContent[] {
  const collapse = (nodes: PhrasingContent[]) => {
    for (const node of nodes) {
      if (node.type === 'text') node.value = node.value.replace(CJK_BREAK, '').replace(/[ \t\n\r]+/g, ' ');
      if (node.type === 'link') collapse(node.children);
    }
  };
  collapse(children);
  const isBlank = (node: PhrasingContent) => node.type === 'text' && node.value.trim() === '';
  const first = children.findIndex((node) => !isBlank(node));
  const words = first < 0 ? [] : children.slice(first, children.findLastIndex((node) => !isBlank(node)) + 1);
  const [opening, closing] = [words[0], words.at(-1)];
  if (opening?.type === 'text') opening.value = opening.value.trimStart();
  if (closing?.type === 'text') closing.value = closing.value.trimEnd();
  return words;
}
