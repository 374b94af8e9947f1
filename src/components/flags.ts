import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { daysBetween } from '#bulletin/iso-day.ts';
import { findContradiction } from '#bulletin/numbering.ts';
import { formatPeriod } from '#bulletin/period.ts';
import { site } from '../site.ts';

/** Says how a day of publication lies to the last day of the period. */
function delayWords(days: number): string {
  if (days === 0) return '发布日就是时段末日';
  return `发布日${days < 0 ? '早' : '晚'}于时段末日 ${Math.abs(days)} 天`;
}

/** Says, in one sentence each, what readers should know to be doubtful about an issue. */
export function flagsOf({ id, data: { numberFrom, period, published } }: ArchivedIssue): string[] {
  const { numbering, publishedAfter } = site.series;
  const flags: string[] = [];
  if (!id) {
    flags.push(
      '原文没有印期号、时段与日期，无法确定是哪一期，因此不列入各年，也不与他期比较。一旦有人考定，本页地址仍然有效。',
    );
  }
  if (id && numberFrom) {
    flags.push(`原文未印期号，由起止日期按本刊编号规则推定为 ${id.year} 年第 [${id.number}] 期。`);
  }
  const contradiction = id && period && findContradiction(numbering, id, period);
  if (contradiction) {
    flags.push(
      `所印时段（${formatPeriod(contradiction.printed)}）与编号规则推得的时段（${formatPeriod(contradiction.byRule)}）不合，可能是原刊误印。正文照录，未作改动。`,
    );
  }
  const delay = period && published && daysBetween(period.end, published.day);
  if (delay !== undefined && (delay < publishedAfter.least || delay > publishedAfter.most)) {
    flags.push(
      `${delayWords(delay)}，不在本刊通常的 ${publishedAfter.least} 至 ${publishedAfter.most} 天之内，此日或有误。`,
    );
  }
  return flags;
}
