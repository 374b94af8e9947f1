import type { Series } from '#series/series.ts';
import { isWebAddress, resolveAddress } from './web-address.ts';

/** Where a saved page says that it came from, the surest first. */
const MARKS = [
  /<link\b[^>]*\brel=["']?canonical["']?[^>]*\bhref=["']([^"']+)["']/i,
  /<meta\b[^>]*\bproperty=["']og:url["'][^>]*\bcontent=["']([^"']+)["']/i,
  /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i,
  /\bvar\s+msg_link\s*=\s*["']([^"']+)["']/,
  /<base\b[^>]*\bhref=["']([^"']+)["']/i,
];

/** Finds the address of a saved page in what the page or the saving browser wrote into it. */
export function findPageAddress(text: string): string | undefined {
  for (const mark of MARKS) {
    const address = mark.exec(text)?.[1]?.replaceAll('&amp;', '&').replaceAll('\\x26amp;', '&');
    if (address && isWebAddress(address)) return address;
  }
  return undefined;
}

/**
 * Gives the function that makes addresses of a saved page whole. Where the page does not say where it
 * came from, only paths can be made whole that no other site has than the publisher's own.
 */
export function addressesOf(
  text: string,
  { ownPath, publisher }: Series,
): (address: string) => string | undefined {
  const base = findPageAddress(text);
  return (address) =>
    resolveAddress(address, base ?? (ownPath.test(address.trim()) ? publisher.address : undefined));
}

const TITLES = [
  /<meta\b[^>]*\bproperty=["']og:title["'][^>]*\bcontent=["']([^"'<>]{1,200})["']/i,
  /<meta\b[^>]*\bcontent=["']([^"'<>]{1,200})["'][^>]*\bproperty=["']og:title["']/i,
  /\bvar\s+msg_title\s*=\s*["']([^"'<>]{1,200})["']/,
];

/** Finds the title that a page's head gives to programs, for pages that show it only by a script. */
export function findPageTitle(text: string): string | undefined {
  return TITLES.map((title) => title.exec(text)?.[1]).find((title) => title !== undefined);
}
