import { heldSeries } from '#series/held-series.ts';
import type { Series } from '#series/series.ts';

/** What an archive says of itself, and which series it holds. */
interface Site {
  readonly name: string;
  readonly description: string;
  readonly language: string;
  readonly series: Series;
  /** Who holds the rights in the texts, and by what leave the archive shows them. */
  readonly rights: string;
  /** What pages in English say of the archive in place of the above. */
  readonly english: {
    readonly name: string;
    readonly description: string;
    readonly rights: string;
  };
  /** The day the archive opened: the day of change for documents that carry none. */
  readonly opened: string;
  /**
   * Opens the permanent identifiers of feed entries (RFC 4151). Set it once, before the first
   * publication, and never change it: subscribers would see every issue as new.
   */
  readonly tagAuthority: string;
  /**
   * Where readers report mistakes and offer missing issues: the address of a page, or `mailto:` and an
   * address of mail. Without one, no page invites them to.
   */
  readonly contact?: string;
}

export const site: Site = {
  name: '网安周报档案',
  description:
    '国家互联网应急中心《网络安全信息与动态周报》的公开档案：逐期可读、可查、可引，并注明每一字的来处。',
  language: 'zh-CN',
  series: heldSeries,
  rights: '各期周报的著作权归国家互联网应急中心所有，本档案仅为查阅与研究而收存。',
  english: {
    name: 'CNCERT Weekly Archive',
    description:
      'A public archive of the weekly report of CNCERT, China’s national CERT: every issue to read, search and cite, with the source of every word. The issues are in Chinese.',
    rights:
      'The copyright in the issues belongs to CNCERT; the archive keeps them for reference and research only.',
  },
  opened: '2026-11-22',
  tagAuthority: 'bulletin-archive.example,2026',
};
