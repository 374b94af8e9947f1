import { cncertWeekly } from '#series/cncert-weekly.ts';

/** What this archive says of itself, and which series it holds. */
export const site = {
  name: '网安周报档案',
  description:
    '国家互联网应急中心《网络安全信息与动态周报》的公开档案：逐期可读、可查、可引，并注明每一字的来处。',
  language: 'zh-CN',
  series: cncertWeekly,
  /** Who holds the rights in the texts, and by what leave the archive shows them. */
  rights: '各期周报的著作权归国家互联网应急中心所有，本档案仅为查阅与研究而收存。',
  /** The day the archive opened: the day of change for documents that carry none. */
  opened: '2026-11-22',
  /**
   * Opens the permanent identifiers of feed entries (RFC 4151). Set it once, before the first
   * publication, and never change it: subscribers would see every issue as new.
   */
  tagAuthority: 'bulletin-archive.example,2026',
} as const;
