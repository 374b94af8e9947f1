/**
 * A printed title cut where it may be set in different sizes. The parts joined are the title, to the
 * character.
 */
export interface TitlePart {
  readonly kind: 'series' | 'number' | 'rest';
  readonly text: string;
}

const NUMBER = /\d{4}\s*年\s*第\s*\d{1,3}\s*期/;

/**
 * Cuts a title at the name of its series and at its number.
 *
 * @example
 * titleParts('网络安全信息与动态周报2024年第9期（2月26日-3月3日）', '网络安全信息与动态周报')
 * // series 网络安全信息与动态周报, number 2024年第9期, rest （2月26日-3月3日）
 */
export function titleParts(printed: string, seriesTitle: string): TitlePart[] {
  const number = NUMBER.exec(printed);
  const cuts: { kind: TitlePart['kind']; start: number; end: number }[] = [];
  const series = printed.indexOf(seriesTitle);
  if (series >= 0) cuts.push({ kind: 'series', start: series, end: series + seriesTitle.length });
  if (number) cuts.push({ kind: 'number', start: number.index, end: number.index + number[0].length });

  const parts: TitlePart[] = [];
  let place = 0;
  for (const { kind, start, end } of cuts.sort((a, b) => a.start - b.start)) {
    if (start > place) parts.push({ kind: 'rest', text: printed.slice(place, start) });
    parts.push({ kind, text: printed.slice(start, end) });
    place = end;
  }
  if (place < printed.length) parts.push({ kind: 'rest', text: printed.slice(place) });
  return parts;
}
