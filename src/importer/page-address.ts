import { isWebAddress } from './web-address.ts';

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
