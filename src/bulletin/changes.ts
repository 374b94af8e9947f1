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

/** The last thing on a line. */
const ARROWS = /(?:[↑↓]\s*\d+(?:\.\d+)?\s*%|■)\s*$/;
const ARROW = /^([↑↓])\s*(\d+(?:\.\d+)?)\s*%$/;

/**
 * Reads an arrow with its percentage, or `■`, which the bulletin uses for "as many as last week".
 *
 * @returns the change in per cent, or `undefined` when `text` is not one
 *
 * @example readArrow('↓ 0.5%') // -0.5
 */
export function readArrow(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '■') return 0;
  const match = ARROW.exec(trimmed);
  if (!match) return undefined;
  const size = Number(match[2]);
  return match[1] === '↓' && size !== 0 ? -size : size;
}

/**
 * Pairs each arrow with the label it follows, on the same line or a later one. Two labels may stand
 * before their two arrows; labels and arrows are then paired in the order in which they are printed.
 *
 * @param lines - the lines of the section, in order; lines that are neither a label nor an arrow are
 *   passed over
 * @param labels - the labels to look for, by key, as printed
 * @returns the changes by key; a label without its arrow is absent
 */
export function readChanges(
  lines: readonly string[],
  labels: Readonly<Record<string, string>>,
): Record<string, Change> {
  const waiting: { key: string; label: string }[] = [];
  const found: Record<string, Change> = {};
  for (const line of lines) {
    const [key, label] = Object.entries(labels).find(([, label]) => startsWith(line, label)) ?? [];
    if (key !== undefined && label !== undefined) waiting.push({ key, label });
    const printed = (ARROWS.exec(line)?.[0] ?? '').trim();
    const percent = readArrow(printed);
    const next = percent === undefined ? undefined : waiting.shift();
    if (next && percent !== undefined) found[next.key] = { percent, label: next.label, printed };
  }
  return found;
}

/** Says whether a line is a label, perhaps with its arrow after it; spaces make no difference. */
function startsWith(line: string, label: string): boolean {
  const compact = line.replace(/\s+/g, '');
  return compact.startsWith(label) && /^(?:$|[↑↓■])/.test(compact.slice(label.length));
}
