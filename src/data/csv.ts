/** A cell of a table; `undefined` is one that is empty because nothing is known. */
export type Cell = string | number | undefined;
export type Row = readonly Cell[];

// A spreadsheet takes a text that opens with one of these for a formula, and runs it.
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * Writes rows as CSV (RFC 4180).
 *
 * Texts are quoted, numbers and empty cells are not, so that an empty text and an unknown one stay
 * apart. A text that a spreadsheet would run has an apostrophe put before it.
 */
export function formatCsv(rows: readonly Row[]): string {
  return rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}

function formatCell(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cell.toWellFormed().replaceAll('\0', '\ufffd');
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
