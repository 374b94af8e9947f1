import type { Change } from './changes.ts';
import type { CompactText } from './compact-text.ts';

/** A share of a whole that a text prints beside a figure. */
export interface Share {
  readonly percent: number;
  /** The words it was read from, as printed. */
  readonly printed: string;
}

const SENTENCE_END = /[。;]|\.(?!\d)/;
const SHARE = /^[^，,]{0,3}?[（(]?约?占[^，。；,;%]{0,16}?(\d+(?:\.\d+)?)%[)）]?/;
const CHANGE =
  /[较比与](?:上周|前一?周)(?:相比)?(?:新增数量|数量)?(?:环比|同比)?(?:大幅|略有|小幅)?(增加|上升|增长|上涨|下降|减少|降低)了?(\d+(?:\.\d+)?)%/;
const UNCHANGED = /(?:较|与)上周(?:环比|新增数量)?(?:持平|相同|无变化)/;
const RISES = new Set(['增加', '上升', '增长', '上涨']);

/**
 * Reads the share printed right after a figure: `（约占境内4.9%）`.
 *
 * @param start - where the figure's words end in the compact text
 * @param end - where the next figure's words begin
 */
export function readShare({ text, quote }: CompactText, start: number, end: number): Share | undefined {
  const match = SHARE.exec(text.slice(start, end));
  return match ? { percent: Number(match[1]), printed: quote(start, start + match[0].length) } : undefined;
}

/**
 * Reads the change against the week before that a clause states of its figure: `较上周环比下降了6.1%`.
 *
 * @param start - where the figure's words end in the compact text
 * @param end - where the next figure's words begin
 */
export function readClauseChange(
  { text, quote }: CompactText,
  start: number,
  end: number,
  label: string,
): Change | undefined {
  const after = text.slice(start, end);
  const stop = after.search(SENTENCE_END);
  const clause = stop < 0 ? after : after.slice(0, stop);
  const unchanged = UNCHANGED.exec(clause);
  const match = CHANGE.exec(clause) ?? unchanged;
  if (!match) return undefined;
  const size = match === unchanged ? 0 : Number(match[2]);
  const printed = quote(start + match.index, start + match.index + match[0].length);
  return { percent: RISES.has(match[1] ?? '') || size === 0 ? size : -size, label, printed };
}
