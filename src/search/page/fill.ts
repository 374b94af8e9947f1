/**
 * Puts values into words that a page hands to its script, which cannot hand over functions.
 *
 * @example fill('{count} issues', { count: 3 }) // '3 issues'
 */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  // In one pass: a value that looks like a place is none.
  return words.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
