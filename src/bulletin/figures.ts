import type { Change } from './changes.ts';
import { readClauseChange, readShare, type Share } from './clauses.ts';
import { type CompactText, compactText } from './compact-text.ts';
import { findMarks } from './emphasis.ts';
import { isOfOtherTime } from './other-time.ts';

/** A number that a bulletin prints, with the words it stands in. */
export interface Figure {
  /** The number in whole units: `14.5万` is 145000. */
  readonly value: number;
  /** The unit as printed or, where the source leaves it out, as the series counts: `起`. */
  readonly unit: string;
  /** The words it was read from, as printed. */
  readonly printed: string;
  /** Its share of a whole, where the text prints one beside it: `（约占境内4.9%）`. */
  readonly share?: Share | undefined;
}

/** How one figure is recognised. Patterns are matched on plain text without white space. */
export interface FigurePattern {
  /** The figure's name for readers: `处理网络安全事件`. */
  readonly label: string;
  /** What it speaks of. An issue that prints one figure of a topic may be missed a sister of it. */
  readonly topic: string;
  readonly unit: string;
  /** Captures the digits in its first group and, where the source may count in 万, that in its second. */
  readonly pattern: RegExp;
  /** The same words round anything that stands for a number, so that one nobody can read is noticed. */
  readonly place?: RegExp;
  /** Which one to take where the words occur twice with two numbers; the first, if not said. */
  readonly take?: 'last';
}

/** What a text states in numbers. */
export interface Statements {
  readonly figures: Record<string, Figure>;
  /** Changes against the week before that the text prints in the clause of a figure, by the figure's key. */
  readonly changes: Record<string, Change>;
  /** Keys of figures whose words occur more than once with different numbers. */
  readonly doubtful: readonly string[];
  /** Words that stand where a figure is looked for, with no number in them that can be read. */
  readonly unread: readonly { readonly key: string; readonly printed: string }[];
  /** Numbers of another time than the week, by keys of figures the text does not print for the week. */
  readonly otherTime: readonly { readonly key: string; readonly printed: string }[];
}

interface Found {
  readonly key: string;
  readonly figure: Figure;
  readonly end: number;
  readonly start: number;
}

/**
 * Reads the figures a text prints, with their shares and changes where it prints them.
 *
 * A figure that the text does not print is absent from the result: absent is not zero.
 *
 * @param text - the text of an issue as printed
 * @param patterns - what to look for, by the figure's key
 */
export function readFigures(text: string, patterns: Readonly<Record<string, FigurePattern>>): Statements {
  const asPrinted = readCompact(compactText(text), patterns);
  const marks = findMarks(text);
  if (marks.length === 0) return asPrinted;
  // Two masks look like a pair of marks until it is known what can be read with them, so one reading of
  // the text would not do: marks are looked past only where nothing was read with them.
  const pastMarks = readCompact(compactText(text, marks), patterns);
  const isNew = ({ key }: { key: string }) => !(key in asPrinted.figures);
  return {
    figures: { ...pastMarks.figures, ...asPrinted.figures },
    changes: { ...pastMarks.changes, ...asPrinted.changes },
    doubtful: [...new Set([...asPrinted.doubtful, ...pastMarks.doubtful])],
    unread: asPrinted.unread.filter(({ key }) => key in asPrinted.figures || !(key in pastMarks.figures)),
    otherTime: [...asPrinted.otherTime, ...pastMarks.otherTime.filter(isNew)].filter(
      ({ key, printed }, index, all) =>
        all.findIndex((one) => one.key === key && one.printed === printed) === index,
    ),
  };
}

function readCompact(compact: CompactText, patterns: Readonly<Record<string, FigurePattern>>): Statements {
  const found: Found[] = [];
  const doubtful: string[] = [];
  const unread: { key: string; printed: string }[] = [];
  const otherTime: { key: string; printed: string }[] = [];
  const otherStarts: number[] = [];
  for (const [key, pattern] of Object.entries(patterns)) {
    const read = findAll(compact, key, pattern);
    const { own: all = [], other = [] } = Object.groupBy(read, ({ start }) =>
      isOfOtherTime(compact.text, start) ? 'other' : 'own',
    );
    const taken = pattern.take === 'last' ? all.at(-1) : all[0];
    if (taken) found.push(taken);
    otherStarts.push(...other.map(({ start }) => start));
    if (!taken) otherTime.push(...other.map(({ figure }) => ({ key, printed: figure.printed })));
    for (const printed of findUnread(compact, pattern, read)) unread.push({ key, printed });
    if (new Set(all.map(({ figure }) => figure.value)).size > 1) doubtful.push(key);
  }
  const starts = [...found.map(({ start }) => start), ...otherStarts].sort((a, b) => a - b);
  const figures: Record<string, Figure> = {};
  const changes: Record<string, Change> = {};
  for (const { key, figure, end } of found) {
    // What follows a figure speaks of it up to the end of the sentence or the next figure.
    const next = starts.find((start) => start >= end) ?? compact.text.length;
    const share = readShare(compact, end, next);
    const change = readClauseChange(compact, end, next, patterns[key]?.label ?? key);
    figures[key] = share ? { ...figure, share } : figure;
    if (change) changes[key] = change;
  }
  return { figures, changes, doubtful, unread, otherTime };
}

function findAll({ text, quote }: CompactText, key: string, { pattern, unit }: FigurePattern): Found[] {
  return [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].flatMap((match) => {
    const value = readNumber(match[1] ?? '', match[2]);
    if (value === undefined) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ key, start, end, figure: { value, unit, printed: quote(start, end) } }];
  });
}

function findUnread(
  { text, quote }: CompactText,
  { pattern, place }: FigurePattern,
  read: Found[],
): string[] {
  const words = place ?? pattern;
  return [...text.matchAll(new RegExp(words, `${words.flags}g`))].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    return read.some((one) => one.start < end && start < one.end) ? [] : [quote(start, end)];
  });
}

/**
 * Reads a printed number.
 *
 * @param digits - digits with an optional decimal point and commas between thousands
 * @param scale - `万` where the number counts ten-thousands
 * @returns the number, or `undefined` when `digits` is not one, or one too large to be exact
 */
export function readNumber(digits: string, scale?: string): number | undefined {
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(digits)) return undefined;
  const value = Number(digits.replaceAll(',', ''));
  // 14.1 × 10000 is 140999.99…8 in binary floating point, and a count of ten-thousandths is whole.
  const whole = scale === '万' ? Math.round(value * 10_000) : value;
  return whole <= Number.MAX_SAFE_INTEGER ? whole : undefined;
}
