/** The places of an answer in one issue, each with the words round it. */
import type { Reading, Span } from './reading.ts';

export interface Place {
  /** The heading of the section it stands in. */
  readonly heading: string | undefined;
  /** Address within the page: the section's anchor and the words, which browsers find and highlight. */
  readonly fragment: string;
  readonly pieces: readonly Piece[];
}

/** A stretch of text, found or not. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

const BEFORE = 24;
const AFTER = 60;

/**
 * Chooses the places to show of one issue: those with the most different words first, then shown in the
 * order of the text.
 */
export function choosePlaces(reading: Reading, spans: readonly Span[], most: number): Place[] {
  const body = spans.filter(({ start }) => start > titleEnd(reading));
  const windows = gather(reading, body);
  const chosen = [...windows]
    .sort((a, b) => b.weight - a.weight || a.start - b.start)
    .slice(0, most)
    .sort((a, b) => a.start - b.start);
  return chosen.map((window) => placeOf(reading, window));
}

/** Cuts the title of a page into pieces, found and not. */
export function titlePieces(reading: Reading, spans: readonly Span[]): Piece[] {
  return cut(reading.printed, 0, titleEnd(reading), spans);
}

interface Window {
  readonly start: number;
  readonly end: number;
  readonly spans: readonly Span[];
  /** How many different words it shows; a heading alone says less. */
  readonly weight: number;
}

/** Gathers spans that one excerpt can show; an excerpt stays within its block. */
function gather({ printed, places, sections }: Reading, spans: readonly Span[]): Window[] {
  const groups: Span[][] = [];
  for (const span of spans) {
    const group = groups.at(-1);
    const first = group?.[0];
    const fits =
      first && span.end - first.start <= AFTER && !printed.slice(first.start, span.end).includes('\n');
    if (fits) group.push(span);
    else groups.push([span]);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return [];
    const lineStart = printed.lastIndexOf('\n', first.start - 1) + 1;
    const nextBreak = printed.indexOf('\n', last.end);
    const lineEnd = nextBreak < 0 ? printed.length : nextBreak;
    const start = Math.max(lineStart, backToCharacter(printed, first.start - BEFORE));
    const end = Math.min(lineEnd, onToCharacter(printed, Math.max(first.start + AFTER, last.end)));
    const distinct = new Set(group.map((span) => printed.slice(span.start, span.end))).size;
    const isHeading = sections.some((section) => places[section.start] === lineStart);
    return [{ start, end, spans: group, weight: isHeading ? 0 : distinct }];
  });
}

function placeOf(reading: Reading, window: Window): Place {
  const { printed, sections, places } = reading;
  const first = window.spans[0] ?? { start: window.start, end: window.end };
  const section = sections.findLast(({ start }) => (places[start] ?? 0) <= first.start);
  const isCutBefore = window.start > 0 && printed[window.start - 1] !== '\n';
  const isCutAfter = window.end < printed.length && printed[window.end] !== '\n';
  return {
    heading: section?.heading,
    fragment: textFragment(printed.slice(first.start, first.end), section?.id),
    pieces: [
      ...(isCutBefore ? [{ text: '…', isFound: false }] : []),
      ...cut(printed, window.start, window.end, window.spans),
      ...(isCutAfter ? [{ text: '…', isFound: false }] : []),
    ],
  };
}

/** Writes a fragment that leads to some words: `#态势:~:text=…`. A browser that cannot read it ignores it. */
export function textFragment(words: string, id: string | undefined): string {
  const text = encodeURIComponent(words.replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');
  return `#${id === undefined ? '' : encodeURIComponent(id)}:~:text=${text}`;
}

function cut(text: string, start: number, end: number, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, isFound: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to), isFound });
  };
  let at = start;
  for (const span of spans) {
    if (span.start < at || span.end > end) continue;
    add(at, span.start, false);
    add(span.start, span.end, true);
    at = span.end;
  }
  add(at, end, false);
  return pieces;
}

function titleEnd({ printed }: Reading): number {
  const end = printed.indexOf('\n');
  return end < 0 ? printed.length : end;
}

// Half of a character outside the basic plane is no text.
function backToCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

function onToCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}
