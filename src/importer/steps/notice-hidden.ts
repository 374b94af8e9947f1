import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { deskOf } from '../draft.ts';
import { fault, remark } from '../fault.ts';
import { addressesIn, linesOf } from '../lines/printed-line.ts';
import type { Step } from './step.ts';

// Zero-width characters, marks of direction, invisible operators, and tags.
const HIDDEN = '\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}';
const ANY = new RegExp(`[${HIDDEN}]`, 'u');
const EVERY = new RegExp(ANY, 'gu');
// Editors leave zero-width characters at the edges of words; between two digits nobody does.
const ZERO_WIDTH = '\u200b-\u200d\u2060\ufeff';
const EDGES = new RegExp(`^[${ZERO_WIDTH}]+|[${ZERO_WIDTH}]+$`, 'gu');
const IN_NUMBER = new RegExp(
  `[\\p{Nd}.,][${HIDDEN}]+[\\p{Nd}.,]|\\p{Nd}(?=[${HIDDEN}])[^${ZERO_WIDTH}]|(?=[${HIDDEN}])[^${ZERO_WIDTH}]\\p{Nd}`,
  'u',
);
/** What turns the order in which a whole line is read, and with it that of its digits. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Notices characters that nobody sees. In a title, an address or a number they make a reader see other
 * than what is read, and the capture is set aside; anywhere else they stay, with a message.
 *
 * @throws Error when one stands in a title, an address or a number
 */
export const noticeHidden: Step = () => (tree: Root, file) => {
  const { draft } = deskOf(file);
  const lines = linesOf(tree).map((line) => textOf(line));
  const spoilt =
    [...draft.titles.map(withoutEdges), draft.capture.address ?? '', ...addressesIn(tree)].find((text) =>
      ANY.test(text),
    ) ?? lines.find((line) => IN_NUMBER.test(line) || (TURNING.test(line) && /\p{Nd}/u.test(line)));
  if (spoilt !== undefined) {
    const place = Math.max(0, spoilt.search(ANY) - 10);
    throw fault('hidden-character', { text: spoilt.slice(place, place + 30).toWellFormed() });
  }
  const hidden = [...draft.titles, ...lines, ...Object.values(draft.capture)].join('\n').match(EVERY) ?? [];
  if (hidden.length === 0) return;
  const codes = [...new Set(hidden.map(codePointOf))].sort().join(', ');
  remark(file, 'hidden-kept', { count: hidden.length, codes });
};

function withoutEdges(title: string): string {
  return title.replace(EDGES, '');
}

function codePointOf(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}
