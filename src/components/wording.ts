/** What the interface says of states and grounds, in words that a reader needs no key for. */
import type { WeekState } from '#archive/holdings.ts';
import type { IssueData } from '#bulletin/schema.ts';

/** Each state of a week by a two-character name, and what it means. */
export const STATE_WORDS: Record<WeekState, { readonly name: string; readonly meaning: string }> = {
  held: { name: '已收', meaning: '全文在本档案中，可以阅读' },
  referenced: {
    name: '待补',
    meaning: '有旁证：已收的某一期列有它，或某件没有正文的原件印有其题名；全文尚缺',
  },
  expected: { name: '未详', meaning: '只是按编号规则推算应有，还没有旁证' },
  'never-published': { name: '未发', meaning: '经人考定，这一期号从未发出' },
};

/** What a day of publication rests on. */
export const BASIS_WORDS: Record<NonNullable<IssueData['published']>['basis'], string> = {
  collector: '据采集者所记，或晚一天',
  publisher: '据发布者所标',
  listing: '据发布者的目录',
  correction: '经人工核订',
};

/** Says how much more one count is than another: `增 162`, `减 28`, `持平`. */
export function differenceWords(difference: number): string {
  if (difference === 0) return '持平';
  return `${difference > 0 ? '增' : '减'} ${Math.abs(difference)}`;
}

/** Says how far a later issue lies from an earlier one, and how many issues between them are missing. */
export function distanceWords(weeks: number): string {
  if (weeks === 1) return '相邻一周';
  return `相隔 ${weeks} 周，其间 ${weeks - 1} 期未收`;
}

/** What a person did to an issue beside its text. */
export const CORRECTION_WORDS: Record<IssueData['corrections'][number]['kind'], string> = {
  assign: '考定期号',
  correct: '更正',
  note: '按语',
};

/** How a capture's text stands to the one the page shows. */
export const AGREEMENT_WORDS: Record<NonNullable<IssueData['captures'][number]['agreement']>, string> = {
  same: '另一原件，与正文相同',
  differs: '另一原件，与正文有异',
};

/** Says how large a file is: `812 B`, `12 kB`, `3.4 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Says how many of an issue's pictures the archive keeps. */
export function keptWords(kept: number, of: number): string {
  if (kept === 0) return '未收存，文中记其原址';
  return kept === of ? '均已收存' : `已收存 ${kept} 幅，其余文中记其原址`;
}
