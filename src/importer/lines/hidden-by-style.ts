/**
 * What a page hides by the rules of its own style sheet: `.x{display:none}` hides as well as an
 * attribute does. Only rules with plain selectors (`.x`, `#x`, `p.x`) are followed; of two with the
 * same selector the last holds, and rules inside `@media` and the like hold only sometimes and so never.
 */
import { attributeOf, isElement, isText, type PageElement, type PageNode } from './page-tree.ts';

const HIDING =
  /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:[^.\d]|$)|font-size\s*:\s*0(?:px)?\s*(?:;|!|$)/i;
const SHOWING = /(?:^|;)\s*(?:display|visibility|opacity|font-size)\s*:/i;
const PLAIN = /^([a-z][a-z0-9]*)?([.#])([\w-]+)$/i;

/** Says whether declarations of a style hide what they are set on. */
export function isHiding(style: string): boolean {
  return HIDING.test(style);
}

/**
 * Finds what the style sheets of a page hide.
 *
 * @returns a function that says whether a rule hides an element
 */
export function readStyleSheets(nodes: readonly PageNode[]): (element: PageElement) => boolean {
  const hidden = new Set<string>();
  for (const { selectors, declarations } of rulesIn(sheetsIn(nodes))) {
    for (const selector of selectors.split(',')) {
      const [, tag = '', kind = '', name = ''] = PLAIN.exec(selector.trim()) ?? [];
      const key = `${tag.toLowerCase()}${kind}${name}`;
      if (isHiding(declarations)) hidden.add(key);
      else if (SHOWING.test(declarations)) hidden.delete(key);
    }
  }
  hidden.delete('');
  if (hidden.size === 0) return () => false;
  return (element) => {
    const classes = (attributeOf(element, 'class') ?? '').split(/\s+/).map((name) => `.${name}`);
    const names = [...classes, `#${attributeOf(element, 'id') ?? ''}`];
    return names.some((name) => hidden.has(name) || hidden.has(element.tagName + name));
  };
}

function sheetsIn(nodes: readonly PageNode[]): string {
  const sheets: string[] = [];
  // A list of what is still to be seen: a page may be nested too deeply to follow by calls.
  const waiting = [...nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === 'style') {
      sheets.unshift(node.childNodes.map((child) => (isText(child) ? child.value : '')).join(''));
    } else waiting.push(...node.childNodes);
  }
  return sheets.join('\n');
}

/** Cuts a style sheet into rules; what is nested in another block is left out. */
function rulesIn(sheet: string): { selectors: string; declarations: string }[] {
  const rules: { selectors: string; declarations: string }[] = [];
  let [depth, selectors, words] = [0, '', ''];
  for (const piece of withoutComments(sheet).split(/([{}])/)) {
    if (piece === '{') {
      depth += 1;
      if (depth === 1) selectors = words;
    } else if (piece === '}') {
      if (depth === 1 && !selectors.includes('@')) rules.push({ selectors, declarations: words });
      depth = Math.max(0, depth - 1);
    }
    words = piece;
  }
  return rules;
}

function withoutComments(sheet: string): string {
  const [first = '', ...others] = sheet.split('/*');
  return (
    first +
    others.map((part) => part.slice(part.indexOf('*/') < 0 ? part.length : part.indexOf('*/') + 2)).join('')
  );
}
