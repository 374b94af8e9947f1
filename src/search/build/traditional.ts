/**
 * The simplified forms of traditional characters, from OpenCC, as one string of pairs: `後后門门`.
 * Characters outside the Basic Multilingual Plane and forms with several simplified ones are left out.
 */
export async function traditionalPairs(): Promise<string> {
  const { default: table } = await import('opencc-js/dict/TSCharacters');
  return String(table)
    .split('|')
    .map((line) => line.split(' '))
    .filter(([from, to]) => from?.length === 1 && to?.length === 1 && from !== to)
    .map(([from, to]) => `${from}${to}`)
    .join('');
}

/** Leaves out the pairs whose simplified character no text has: a question for them finds nothing anyway. */
export function pairsWithin(pairs: string, characters: ReadonlySet<string>): string {
  const kept = pairs.match(/../gs)?.filter((pair) => characters.has(pair.charAt(1)));
  return kept?.join('') ?? '';
}
