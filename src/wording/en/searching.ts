/** What the script of the search says. What it finds is in Chinese. */
import { site } from '../../site.ts';

export { correctedMark } from './terms.ts';

export const facets = { year: 'Year', rating: 'Rating', kind: 'Source', section: 'Section' };
export const values = {
  year: { undated: 'without a number' },
  rating: { ...site.series.english.grades, none: 'none printed, or not readable' } as Readonly<
    Record<string, string>
  >,
  kind: { wechat: 'WeChat article', web: 'web page', pdf: 'PDF edition', other: 'other' },
};
export const order = 'Order';
export const orders = { relevance: 'relevance', newest: 'newest first', oldest: 'oldest first' };
export const all = 'all';
export const choice = '{value} ({count})';
export const choiceAtMost = '{value} (at most {count})';
export const bySection = 'By section';
export const clearFilters = 'Clear filters';

export const begun = 'Searching…';
export const failed =
  'The search could not be finished: the index did not load. Check the network and try again.';
export const soFar = 'Among the {issues} issues since {year}: {found}. The others are still being searched…';
export const failedSoFar =
  'The other issues could not all be searched: the index did not load. These are results among the {issues} issues since {year} alone. Check the network and try again.';
export const nothing = 'Nothing found';
export const named = {
  one: '{count} issue to open directly',
  more: '{count} issues to open directly',
};
export const nothingLeft = 'No issue is left under these filters';
export const found = { one: '{count} issue', more: '{count} issues' };
export const atMost = { one: 'At most {count} issue', more: 'At most {count} issues' };

export const goTo = 'Open directly: ';
export const issue = 'No. {number} of {year}';
export const andSoOn = ' and others, {count} issues in all';
export const rating = 'rated {rating}';
export const furtherPlaces = '{count} more in this issue';

export const within = 'Only the issues named were searched, for “{words}”. ';
export const elsewhere = 'The issues named do not have “{words}”, or are not held; these are others. ';
export const corrected = '“{asked}” stands nowhere; these are results for “{words}”.';
export const apart = '“{asked}” stands nowhere as a whole; these issues have, apart: {words}.';
export const comma = ', ';
export const partial = 'Nothing matches in full; these issues have some of the words.';
export const absent = '“{asked}” stands in no issue. Try fewer or other words; the texts are in Chinese.';
export const absentButWanted = '“{asked}” stands in no issue. Issues that are not held match it, see below.';
export const absentButNamed =
  '“{asked}” stands in no issue in these words; the issues that it names are above.';
export const onlyMarks = '“{asked}” has no word that can be searched for.';
