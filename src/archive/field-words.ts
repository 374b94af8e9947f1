import { site } from '../site.ts';

const FIELDS: Readonly<Record<string, string>> = {
  text: '正文',
  title: '标题',
  year: '年份',
  number: '期号',
  period: '时段',
  'period.start': '时段首日',
  'period.end': '时段末日',
  published: '发布日',
  rating: '评价',
  editor: '编辑',
};

/** Every field that the series knows more of than the program, by the name it has in its texts. */
const SERIES_FIELDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(site.series.figures).map(([key, { label }]) => [`figures.${key}`, label]),
  ),
  ...Object.fromEntries(
    Object.entries(site.series.changes).map(([key, label]) => [`changes.${key}`, `${label}的变化`]),
  ),
};

/**
 * Names a field of the frontmatter for readers: a part by its whole where it has no name of its own.
 *
 * @example fieldWords('figures.incidents.value') // '处理网络安全事件'
 */
export function fieldWords(field: string): string {
  const words = FIELDS[field] ?? SERIES_FIELDS[field];
  if (words !== undefined) return words;
  const end = field.lastIndexOf('.');
  return end < 0 ? field : fieldWords(field.slice(0, end));
}
