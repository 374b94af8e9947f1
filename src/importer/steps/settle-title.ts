import type { Root } from 'mdast';
import { findContradiction } from '#bulletin/numbering.ts';
import { overlaps, parsePeriod } from '#bulletin/period.ts';
import { plainText } from '#bulletin/plain-forms.ts';
import { readTitle, type Title } from '#bulletin/title.ts';
import type { Series } from '#series/series.ts';
import { type Draft, deskOf } from '../draft.ts';
import type { Step } from './step.ts';

/**
 * Settles which issue the document is, by its titles, and holds number and period against the series'
 * numbering rule. What is printed stays as printed.
 *
 * @throws Error when titles name two issues, or a number and a week that have no day in common
 */
export const settleTitle: Step = () => (_tree: Root, file) => {
  const { draft, series } = deskOf(file);
  const titles = draft.titles.flatMap((text) => readTitle(text, series.title) ?? []);
  const best = titles.toSorted((a, b) => detailOf(b) - detailOf(a))[0];
  if (!best) return;
  const title = withLines(best, draft, series);
  const other = titles.find((one) => one.number !== undefined && !isSameIssue(one, title));
  if (other) {
    throw new Error(
      `两处标题说的不是同一期：“${title.printed}”与“${other.printed}”。请核对原页，改正采集信息。`,
    );
  }
  const { printed, year, number, period } = title;
  for (const { printed: unlike } of titles.filter(
    (one) => one.period && period && one.period.printed !== period.printed,
  )) {
    file.message(`标题另有一种写法：“${unlike}”，字段取“${printed}”`, { ruleId: 'title-differs' });
  }
  Object.assign(draft.fields, { title: printed, year, number, period });
  if (year === undefined || number === undefined) {
    file.message('标题没有印出年份和期号：作为“未定期号”的文件收存', { ruleId: 'undated' });
    return;
  }
  if (number < 1 || number > series.numbering.issuesIn(year)) {
    throw new Error(
      `标题印的是 ${year} 年第 ${number} 期，而该年只有 ${series.numbering.issuesIn(year)} 期。请核对原页。`,
    );
  }
  const contradiction = period && findContradiction(series.numbering, { year, number }, period);
  if (!contradiction) return;
  const { start, end } = contradiction.byRule;
  if (!overlaps(contradiction.printed, contradiction.byRule)) {
    throw new Error(
      `第 ${number} 期按编号规则应是 ${start} 至 ${end}，与所印“${period.printed}”没有一天相同。请核对原页。`,
    );
  }
  file.message(`所印“${period.printed}”与编号规则（${start} 至 ${end}）不合，照印收存`, { ruleId: 'period' });
};

/** Adds to a bare title what the lines under it print. */
function withLines(title: Title, { numberLine, periodLine }: Draft, series: Series): Title {
  const numbered =
    numberLine && title.number === undefined ? readTitle(series.title + numberLine, series.title) : undefined;
  const { year = numbered?.year, number = numbered?.number } = title;
  const period = periodLine ? parsePeriod(plainText(periodLine), year) : undefined;
  return {
    ...title,
    ...(year !== undefined && number !== undefined ? { year, number } : {}),
    ...(period && periodLine && !title.period ? { period: { ...period, printed: periodLine } } : {}),
  };
}

/** Orders titles: one that prints number and period tells more than one that prints neither. */
function detailOf({ number, period }: Title): number {
  return (number === undefined ? 0 : 2) + (period === undefined ? 0 : 1);
}

function isSameIssue(a: Title, b: Title): boolean {
  return a.year === b.year && a.number === b.number;
}
