/** Says whether a text is an address on the web that may stand in an issue. */
export function isWebAddress(text: string): boolean {
  return text.length <= 2000 && /^https?:\/\/[^\s<>"\\]+$/.test(text) && URL.canParse(text);
}
