/**
 * The form of a text in which Pagefind indexes it.
 *
 * Pagefind knows no full-width or traditional forms and cuts a Chinese word where white space or an
 * invisible character stands in it. So both the pages, when they are indexed, and the reader's query
 * are first brought to one form: compatibility forms folded, traditional characters made simplified,
 * white space between Chinese characters and invisible characters taken out. What was printed is kept
 * beside it as edits, so that a result shows the words as they stand on the page.
 */
export interface Edit {
  /** How many visible characters of the indexed text stand before it. */
  readonly at: number;
  /** How many visible characters of the indexed text stand in its place. */
  readonly length: number;
  readonly printed: string;
}

/** Simplified characters by their traditional forms. */
export type Simplified = ReadonlyMap<string, string>;

/** Ends a block of text: Pagefind would otherwise end it with a full stop of its own. */
export const BLOCK_END = '⁋';
/** Parts what Pagefind would take for one word: `44228，2021`, `node.js`. */
export const PARTING = '⁏';

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const HAN = /\p{Script=Han}/u;
const JOINED_NUMBERS = /(\d)(?=(?:[，．：；:;'’‘＇]|,(?!\d{3}(?!\d)))\d)/g;
/** Whether these marks part two words or join them, one dictionary of a browser says so and one otherwise. */
const JOINED_WORDS = /(?<=\p{L}\p{M}*)(?<!\p{Script=Han})(?=[.:'’‘·‧․﹒．：＇︓﹕](?!\p{Script=Han})\p{L})/gu;

/**
 * Brings a text to its indexable form.
 *
 * @param visibleBefore - how many visible characters of the same page stand before this text
 */
export function indexable(
  printed: string,
  simplified: Simplified = new Map(),
  visibleBefore = 0,
): { text: string; edits: Edit[]; visible: number } {
  const clusters = printed.match(CLUSTER) ?? [];
  const edits: Edit[] = [];
  let text = '';
  let visible = visibleBefore;
  clusters.forEach((cluster, place) => {
    const form = formOf(cluster, clusters, place, simplified);
    if (form !== cluster) edits.push({ at: visible, length: countVisible(form), printed: cluster });
    text += form;
    visible += countVisible(form);
  });
  const parted = text.replace(JOINED_NUMBERS, `$1${PARTING}`).replace(JOINED_WORDS, PARTING);
  return { text: parted, edits, visible };
}

/** Counts the characters of an indexed text that are neither white space nor a mark of ours. */
export function countVisible(text: string): number {
  return text.replace(/[\s⁋⁏]/g, '').length;
}

function formOf(cluster: string, all: readonly string[], place: number, simplified: Simplified): string {
  if (/^\s/u.test(cluster)) return isBetweenHan(all, place) ? '' : cluster;
  if (/^[\p{Cf}\p{Cc}⁋⁏]/u.test(cluster)) return '';
  if (cluster === '，' && isThousands(all, place)) return ',';
  const folded = simplify(cluster.normalize('NFKC'), simplified);
  return /[\p{L}\p{N}]/u.test(folded) ? folded : cluster;
}

/**
 * Characters that simplified texts use too, and traditional ones in other words as well: `著名` beside
 * `看著`. No table of characters can tell them apart, so they are one everywhere.
 */
export const ALIKE: Simplified = new Map([
  ['著', '着'],
  ['藉', '借'],
  ['瞭', '了'],
]);

/** Makes the traditional characters of a text simplified. */
export function simplify(text: string, simplified: Simplified): string {
  const simple = (letter: string) => ALIKE.get(letter) ?? simplified.get(letter) ?? letter;
  // Nearly all there is to ask for is a single letter.
  return text.length === 1 ? simple(text) : Array.from(text, simple).join('');
}

/** Says whether a comma parts three digits from those before them: `2，410`. */
function isThousands(all: readonly string[], place: number): boolean {
  const isDigit = (at: number) => /^\d$/.test((all[at] ?? '').normalize('NFKC'));
  return [place - 1, place + 1, place + 2, place + 3].every(isDigit) && !isDigit(place + 4);
}

function isBetweenHan(all: readonly string[], place: number): boolean {
  const isSkipped = (cluster: string | undefined) =>
    cluster !== undefined && /^[\s\p{Cf}\p{Cc}]/u.test(cluster);
  let before = place - 1;
  while (isSkipped(all[before])) before -= 1;
  let after = place + 1;
  while (isSkipped(all[after])) after += 1;
  return HAN.test(all[before] ?? '') && HAN.test(all[after] ?? '');
}
