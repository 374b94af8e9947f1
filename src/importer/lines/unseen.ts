/** Why a reader of a page does not see what stands in some of its elements. */
import { isHiding } from './hidden-by-style.ts';
import { attributeOf, type PageElement } from './page-tree.ts';

/** The rule by which it is removed. */
export type Unseen = 'hidden-text' | 'page-machinery';

const MACHINERY = new Set(
  'script style noscript noframes noembed template iframe svg math object select button textarea'.split(' '),
);

/** The article of a saved WeChat page is hidden until its script has run; reposters copy its class. */
const isShownLater = (element: PageElement) =>
  attributeOf(element, 'id') === 'js_content' ||
  /(?:^|\s)rich_media_content(?:\s|$)/.test(attributeOf(element, 'class') ?? '');

/**
 * Says why what stands inside elements is not seen, or nothing where it is.
 *
 * @param isHidden - says whether the page's style sheets hide an element
 */
export function unseenIn(
  inside: readonly PageElement[],
  isHidden: (element: PageElement) => boolean,
): Unseen | undefined {
  if (inside.some(({ tagName }) => MACHINERY.has(tagName))) return 'page-machinery';
  const hides = (element: PageElement) =>
    !isShownLater(element) &&
    (attributeOf(element, 'hidden') !== undefined ||
      isHiding(attributeOf(element, 'style') ?? '') ||
      isHidden(element));
  return inside.some(hides) ? 'hidden-text' : undefined;
}
