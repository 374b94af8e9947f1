import { compactText } from './compact-text.ts';

/**
 * The change of a quantity against the week before, as the PDF edition prints it: a label on one
 * line, an arrow and a percentage on another.
 */
export interface Change {
  /** The change in per cent; below zero for a fall. */
  readonly percent: number;
  /** What is said to have changed, as printed. */
  readonly label: string;
  /** Arrow and percentage as printed: `↓ 0.5%`. */
  readonly printed: string;
}

const ARROW = /^([↑↓])(\d+(?:\.\d+)?)%$/;
/** What stands where an arrow does; one without a size cannot be read. */
const ARROW_LIKE = /^(?:[↑↓](?:\d+(?:\.\d+)?%)?|■)/;
const LONE_ARROW = /^\s*[↑↓]\s*$/;
const SIZE = /^\d+(?:\.\d+)?%$/;
const BLANK = /^\s*\d{0,3}\s*$/;
const SENTENCE = /[。；！？]\s*$/;

/**
 * Reads an arrow with its percentage, or `■`, which the bulletin uses for "as many as last week".
 *
 * @returns the change in per cent, or `undefined` when `text` is not one
 *
 * @example readArrow('↓ 0.5%') // -0.5
 */
export function readArrow(text: string): number | undefined {
  const plain = compactText(text).text;
  if (plain === '■') return 0;
  const match = ARROW.exec(plain);
  if (!match) return undefined;
  const size = Number(match[2]);
  return match[1] === '↓' && size !== 0 ? -size : size;
}

/** The changes a panel prints. */
export interface PrintedChanges {
  readonly changes: Record<string, Change>;
  /** Labels of which nobody can tell which arrow is theirs. */
  readonly unclear: readonly string[];
}

/** What a panel prints one after another; a label without a key is one that nobody looks for. */
type Token =
  | { readonly kind: 'label'; readonly key?: string; readonly label: string }
  | { readonly kind: 'arrow'; readonly printed: string };

/**
 * Pairs each arrow with the label it follows, on the same line or a later one. Two labels may stand
 * before their two arrows; labels and arrows are then paired in the order in which they are printed.
 *
 * Where they do not come out even, one was lost on the way, and every pair after it would be false:
 * then only labels are taken that are followed by just as many arrows, and none where arrows may come first.
 *
 * @param lines - the lines of the text, in order
 * @param labels - the labels to look for, by key, as printed
 */
export function readChanges(
  lines: readonly string[],
  labels: Readonly<Record<string, string>>,
): PrintedChanges {
  const tokens = tokensIn(
    joinSizes(lines.filter((line) => !BLANK.test(line) && !SENTENCE.test(line))),
    labels,
  );
  const waiting = waitingAfter(tokens);
  const isQueue = waiting.every((count) => count >= 0) && waiting.at(-1) === 0;
  const runs = isQueue ? [tokens] : runsOf(tokens);
  // A panel that opens with an arrow or ends with a label may print every arrow before its label.
  const isLabelFirst = tokens[0]?.kind === 'label' && tokens.at(-1)?.kind === 'arrow';
  const changes: Record<string, Change> = {};
  const unclear: string[] = [];
  for (const run of runs) {
    const arrows = run.flatMap((token) => (token.kind === 'arrow' ? token.printed : []));
    const named = run.flatMap((token) => (token.kind === 'label' ? token : []));
    const isEven = isLabelFirst && arrows.length === named.length;
    for (const [index, { key, label }] of named.entries()) {
      const printed = isEven ? (arrows[index] ?? '') : '';
      const percent = readArrow(printed);
      if (key === undefined) continue;
      if (percent === undefined) unclear.push(label);
      else changes[key] = { percent, label, printed };
    }
  }
  return { changes, unclear: tokens.some(({ kind }) => kind === 'arrow') ? unclear : [] };
}

/** Counts after each token how many labels still wait for their arrow. */
function waitingAfter(tokens: readonly Token[]): number[] {
  let waiting = 0;
  return tokens.map(({ kind }) => {
    waiting += kind === 'label' ? 1 : -1;
    return waiting;
  });
}

/** Cuts tokens into runs of labels, each with the arrows that follow. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  for (const [index, token] of tokens.entries()) {
    if (index === 0 || (token.kind === 'label' && tokens[index - 1]?.kind === 'arrow')) runs.push([]);
    runs.at(-1)?.push(token);
  }
  return runs;
}

/** Puts a lone arrow and the percentage on the next line together. */
function joinSizes(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && LONE_ARROW.test(before) && SIZE.test(compactText(line).text)) {
      joined[joined.length - 1] = `${before.trim()} ${line.trim()}`;
    } else joined.push(line);
  }
  return joined;
}

function tokensIn(lines: readonly string[], labels: Readonly<Record<string, string>>): Token[] {
  const cut = lines.map((line) => cutLine(line, labels));
  return cut.flatMap((tokens, index) => {
    if (tokens) return tokens;
    // A line nobody knows right before an arrow may be what the arrow speaks of.
    return cut[index + 1]?.[0]?.kind === 'arrow'
      ? [{ kind: 'label' as const, label: lines[index] ?? '' }]
      : [];
  });
}

/**
 * Cuts a line into labels and arrows.
 *
 * @returns them, or `undefined` for a line of other words; one that brings its own arrow is nothing
 */
function cutLine(line: string, labels: Readonly<Record<string, string>>): Token[] | undefined {
  const { text, quote } = compactText(line);
  const tokens: Token[] = [];
  for (let place = 0; place < text.length; ) {
    const rest = text.slice(place);
    const [key, label = ''] = Object.entries(labels).find(([, label]) => rest.startsWith(label)) ?? [];
    const size = key === undefined ? (ARROW_LIKE.exec(rest)?.[0].length ?? 0) : label.length;
    if (size === 0) return /[↑↓]\d+(?:\.\d+)?%$/.test(rest) ? [] : undefined;
    const printed = quote(place, place + size);
    tokens.push(key === undefined ? { kind: 'arrow', printed } : { kind: 'label', key, label });
    place += size;
  }
  return tokens;
}
