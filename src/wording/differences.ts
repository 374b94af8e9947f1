/**
 * Lists what words in another language lack or have in excess, each by its name: `home.years.note`.
 *
 * @param asked - the words in the first language
 * @param given - those to hold against them
 */
export function findDifferences(asked: object, given: object, within = ''): string[] {
  const [wanted, found] = [new Map(Object.entries(asked)), new Map(Object.entries(given))];
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((name) => {
    const place = `${within}${name}`;
    if (!found.has(name)) return [`${place} is missing`];
    if (!wanted.has(name)) return [`${place} is not asked for`];
    const [one, other] = [wanted.get(name), found.get(name)];
    if (isGroup(one) && isGroup(other)) return findDifferences(one, other, `${place}.`);
    if (typeof one === 'function' || typeof other === 'function') {
      return typeof one === typeof other ? [] : [`${place} is not of the kind asked for`];
    }
    if (isGroup(one) || isGroup(other)) return [`${place} is not of the kind asked for`];
    return isEmpty(other) && !isEmpty(one) ? [`${place} is empty`] : [];
  });
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || String(value).trim() === '';
}
