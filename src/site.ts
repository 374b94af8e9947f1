import { cncertWeekly } from '#series/cncert-weekly.ts';

/** What this archive says of itself, and which series it holds. */
export const site = {
  name: '网安周报档案',
  description:
    '国家互联网应急中心《网络安全信息与动态周报》的公开档案：逐期可读、可查、可引，并注明每一字的来处。',
  language: 'zh-CN',
  series: cncertWeekly,
  /**
   * Opens the permanent identifiers of feed entries (RFC 4151). Set it once, before the first
   * publication, and never change it: subscribers would see every issue as new.
   */
  tagAuthority: 'bulletin-archive.example,2026',
} as const;
