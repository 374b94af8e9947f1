/** What the script of the search says: the page hands it over, with places for what the script finds out. */
import { grades } from '#bulletin/rating.ts';

export { correctedMark } from './terms.ts';

/** The facets by their names. */
export const facets = { year: '年份', rating: '评价', kind: '来源', section: '栏目' };

/** Values of facets that are not words of the texts themselves. */
const ratings: Readonly<Record<string, string>> = Object.fromEntries(grades.map((grade) => [grade, grade]));
export const values = {
  year: { undated: '无期号' },
  rating: { ...ratings, none: '未印或读不出' } as Readonly<Record<string, string>>,
  kind: { wechat: '公众号文章', web: '网页', pdf: 'PDF 版', other: '其他' },
};
export const order = '排序';
export const orders = { relevance: '相关程度', newest: '由新到旧', oldest: '由旧到新' };
/** A choice that leaves a facet open. */
export const all = '全部';
export const choice = '{value}（{count}）';
export const choiceAtMost = '{value}（至多 {count}）';
export const bySection = '按栏目';
export const clearFilters = '清除筛选';

export const begun = '正在查找…';
export const failed = '查找没有完成：索引未能载入。请检查网络后再试。';
/** The newest issues have answered, the others not yet, or not at all. */
export const soFar = '{year}年以来的 {issues} 期中查到 {found}；其余各期还在查找…';
export const failedSoFar =
  '其余各期没有查完：索引未能载入。以下只是{year}年以来 {issues} 期中的结果。请检查网络后再试。';
export const nothing = '没有找到';
/** The question names issues, and its words stand in no text. */
export const named = { one: '可直接打开 {count} 期', more: '可直接打开 {count} 期' };
export const nothingLeft = '所选的筛选之下没有一期';
export const found = { one: '{count} 期', more: '{count} 期' };
export const atMost = { one: '至多 {count} 期', more: '至多 {count} 期' };

export const goTo = '直接打开：';
export const issue = '{year}年第{number}期';
/** After the first of many issues. */
export const andSoOn = '等，共 {count} 期';
export const rating = '评价{rating}';
export const furtherPlaces = '本期另有 {count} 处';

/** Why the results are not what was asked for. */
/** The question names issues, and has words beside. */
export const within = '只查了所指的期，词语是“{words}”。';
export const elsewhere = '所指的期里没有“{words}”，或那一期本站未收；以下是其他各期。';
export const corrected = '没有完全匹配“{asked}”；以下是“{words}”的结果。';
export const apart = '没有完全匹配“{asked}”；以下各期分别含有：{words}。';
export const comma = '、';
export const partial = '没有完全匹配；以下包含部分词语。';
export const absent = '各期原文中没有“{asked}”。可以减少词语，或换一种说法。';
export const absentButWanted = '各期原文中没有“{asked}”。但有未收的期与之相符，见下。';
export const absentButNamed = '各期原文中没有“{asked}”这几个字；它所指的期见上。';
export const onlyMarks = '“{asked}”没有可查的字词。';
