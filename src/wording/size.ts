/**
 * Writes a number of bytes for a reader, alike in every language.
 *
 * @example writeSize(2_470_000) // '2.5 MB'
 */
export function writeSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(bytes < 9_950_000 ? 1 : 0)} MB`;
}
