import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { formatDay } from '#bulletin/iso-day.ts';
import { site } from '../site.ts';

/** Says in one sentence what an issue reports, from what it prints: for search engines and link previews. */
export function summaryOf({ data: { title, published, rating, figures } }: ArchivedIssue): string {
  const { publisher, figures: known } = site.series;
  const counts = Object.entries(known).flatMap(([key, { label }]) => {
    const figure = figures[key];
    return figure ? [`${label} ${figure.value} ${figure.unit}`] : [];
  });
  const facts = [
    published ? `${formatDay(published.day)}发布` : '发布日不详',
    ...(rating ? [`态势整体评价为${rating.value}`] : []),
    ...counts,
  ];
  return `${publisher.name}《${title}》全文存档：${facts.join('，')}。`;
}
