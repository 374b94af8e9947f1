/** Says whether a text is an address on the web that may stand in an issue. */
export function isWebAddress(text: string): boolean {
  return text.length <= 2000 && /^https?:\/\/[^\s<>"\\]+$/.test(text) && URL.canParse(text);
}

/**
 * Makes an address of a page whole.
 *
 * @param base - the address of the page, when it is known
 * @returns the address as written when it is whole, or `undefined` when it is none or cannot be made so
 */
export function resolveAddress(address: string, base: string | undefined): string | undefined {
  const trimmed = address.trim();
  if (isWebAddress(trimmed)) return trimmed;
  if (trimmed === '' || /^[a-z][a-z0-9+.-]*:|^#/i.test(trimmed)) return undefined;
  if (!URL.canParse(trimmed, base)) return undefined;
  const { href } = new URL(trimmed, base);
  return isWebAddress(href) ? href : undefined;
}
