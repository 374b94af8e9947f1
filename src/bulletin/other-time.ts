/**
 * Whether words of a bulletin speak of this week or of another time: `上周共处理…`, `截至本周累计…`.
 *
 * A number of last week or of the whole year must never pass for one of the week. What a sentence says
 * is of the time named last before it; `较上周` and `与去年同期相比` only compare and name no time.
 */
const SENTENCE_END = /[。;!?]|\.(?!\d)/g;
const OTHER =
  '\\d{4}年度?(?:\\d{1,2}月)?(?![\\d第])|上上?(?:一|个)?周|前[一两几]?周|上期|上个?月|本月|当月|[上本]个?季度?|[去前今]年|往年|上年|本年|全年|上半年|下半年|年内|历年|同期|历史|\\d{1,2}月份';
const TIMES = new RegExp(
  `[较与比同跟](?:${OTHER})+|(?<other>截[至止]到?(?:本周|本期|目前|今)?|累[计积]|${OTHER})|(?<own>本周|本期|当周|这一?周)`,
  'g',
);

/**
 * Says whether what stands at a place of a text speaks of another time than its own week.
 *
 * @param text - a text in plain forms without white space
 */
export function isOfOtherTime(text: string, place: number): boolean {
  // No sentence is so long; the search must not go through a whole text again for every number.
  const before = text.slice(Math.max(0, place - 400), place);
  const start = [...before.matchAll(SENTENCE_END)].at(-1)?.index ?? -1;
  const named = [...before.slice(start + 1).matchAll(TIMES)].filter(
    ({ groups }) => groups?.['other'] ?? groups?.['own'],
  );
  return named.at(-1)?.groups?.['other'] !== undefined;
}
