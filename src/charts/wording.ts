/** What charts say in words, so that one who does not see them learns the same. */
import type { IssueId } from '#bulletin/issue-id.ts';
import { type FigureSeries, type KnownPoint, knownPoints, unsaidPoints } from './figure-series.ts';

/** Names an issue: `2024年第9期`. */
export function issueWords({ year, number }: IssueId): string {
  return `${year}年第${number}期`;
}

/** Says what a chart shows: how many issues it rests on, the least, the most and the latest. */
export function describeSeries(series: FigureSeries): string {
  const known = knownPoints(series);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return '所收各期都未载此数。';
  const unsaid = unsaidPoints(series).length;
  const held = known.length + unsaid;
  const missing = series.points.length - held;
  return [
    unsaid === 0 ? `所收 ${held} 期都载有此数` : `所收 ${held} 期中 ${known.length} 期载有此数`,
    known.length === 1
      ? `即 ${pointWords(first, series)}`
      : `最低 ${pointWords(lowestOf(known), series)}，最高 ${pointWords(highestOf(known), series)}，最近 ${pointWords(last, series)}`,
    missing === 0 ? '其间无缺期' : `其间未收的 ${missing} 周留空，不相连`,
  ]
    .join('；')
    .concat('。');
}

/** Gives the first point with the least number. */
export function lowestOf(points: readonly KnownPoint[]): KnownPoint {
  return points.reduce((least, point) => (point.figure.value < least.figure.value ? point : least));
}

/** Gives the first point with the greatest number. */
export function highestOf(points: readonly KnownPoint[]): KnownPoint {
  return points.reduce((most, point) => (point.figure.value > most.figure.value ? point : most));
}

function pointWords({ figure, week }: KnownPoint, { unit }: FigureSeries): string {
  return `${figure.value} ${unit}（${issueWords(week.id)}）`;
}
