import { compactText } from './compact-text.ts';

/** A number that a bulletin prints, with the words it stands in. */
export interface Figure {
  /** The number in whole units: `14.5万` is 145000. */
  readonly value: number;
  /** The unit as printed or, where the source leaves it out, as the series counts: `起`. */
  readonly unit: string;
  /** The words it was read from, as printed. */
  readonly printed: string;
}

/** How one figure is recognised. Patterns are matched on text without white space. */
export interface FigurePattern {
  /** The figure's name for readers: `处理网络安全事件`. */
  readonly label: string;
  readonly unit: string;
  /** Captures the digits in its first group and, where the source may count in 万, that in its second. */
  readonly pattern: RegExp;
}

/**
 * Reads the figures a text prints.
 *
 * A figure that the text does not print is absent from the result: absent is not zero.
 *
 * @param text - the text of an issue as printed
 * @param patterns - what to look for, by the figure's key
 */
export function readFigures(
  text: string,
  patterns: Readonly<Record<string, FigurePattern>>,
): Record<string, Figure> {
  const compact = compactText(text);
  const found: Record<string, Figure> = {};
  for (const [key, { pattern, unit }] of Object.entries(patterns)) {
    const match = pattern.exec(compact.text);
    const value = readNumber(match?.[1] ?? '', match?.[2]);
    if (!match || value === undefined) continue;
    found[key] = { value, unit, printed: compact.quote(match.index, match.index + match[0].length) };
  }
  return found;
}

/**
 * Reads a printed number.
 *
 * @param digits - digits with an optional decimal point and commas between thousands
 * @param scale - `万` where the number counts ten-thousands
 * @returns the number, or `undefined` when `digits` is not one
 */
export function readNumber(digits: string, scale?: string): number | undefined {
  if (!/^\d+(?:,\d{3})*(?:\.\d+)?$/.test(digits)) return undefined;
  const value = Number(digits.replaceAll(',', ''));
  // 14.1 × 10000 is 140999.99…8 in binary floating point, and a count of ten-thousandths is whole.
  return scale === '万' ? Math.round(value * 10_000) : value;
}
