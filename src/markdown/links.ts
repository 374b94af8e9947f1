import type { Root } from 'hast';
import { elementsIn } from './elements.ts';

/** Gives the archive's own address for an outside one, or nothing when the archive does not hold it. */
export type LocalAddress = (address: string) => string | undefined;

// Bidirectional controls, zero-width and tag characters: invisible, and good only to mislead.
const INVISIBLE = /[\p{Cc}\p{Cf}]/u;

/**
 * Leads links to the archive's own pages where it holds what they name, and hardens the others: a link
 * that is not plainly an address elsewhere loses its target and keeps its words.
 */
export function rehypeLinks(localAddress: LocalAddress = () => undefined) {
  return (tree: Root): void => {
    for (const node of elementsIn(tree)) {
      if (node.tagName !== 'a') continue;
      const address = String(node.properties['href'] ?? '');
      const local = localAddress(address);
      if (local !== undefined) {
        node.properties = { href: local };
      } else if (isPlainAddress(address)) {
        node.properties = { href: address, rel: ['nofollow', 'noopener', 'noreferrer'] };
      } else {
        node.properties = {};
      }
    }
  };
}

/** Says whether an address is one that a reader can be sent to: absolute, visible, and of a known kind. */
export function isPlainAddress(address: string): boolean {
  if (/^mailto:[^\s?]+$/i.test(address)) return !INVISIBLE.test(decodeLoosely(address));
  if (!/^https?:\/\/[^\\]+$/i.test(address) || INVISIBLE.test(decodeLoosely(address))) return false;
  return URL.canParse(address) && new URL(address).username === '';
}

/** Undoes percent-encoding where it is sound, since what hides in it is meant to be seen through. */
function decodeLoosely(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
