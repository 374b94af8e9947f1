/**
 * 网络安全信息与动态周报, the weekly of China's national CERT (国家互联网应急中心, CNCERT/CC).
 *
 * It appears as an article on WeChat and as a PDF. Until 2018 its text counted infected hosts, attacked
 * sites and new vulnerabilities; since 2022 it prints five counters and a rating, and everything else
 * in pictures.
 */
import { checkedSince, nthSunday } from '#bulletin/numbering.ts';
import { cncertEnglish } from './cncert-english.ts';
import { cncertFigures } from './cncert-figures.ts';
import type { Series } from './series.ts';

export const cncertWeekly: Series = {
  slug: 'cncert-weekly',
  title: '网络安全信息与动态周报',
  publisher: {
    name: '国家互联网应急中心',
    abbreviation: 'CNCERT',
    address: 'https://www.cert.org.cn/',
  },
  language: 'zh-CN',
  utcOffset: '+08:00',
  numbering: checkedSince(2013, nthSunday),
  publishedAfter: { least: 3, most: 11 },
  ownAddress:
    /^https?:\/\/(?:[\w-]+\.)*cert\.org\.cn(?:\/|$)|^https?:\/\/mp\.weixin\.qq\.com\/[^#]*[?&]__biz=MzIwNDk0MDgxMw==/,
  ownPath: /^\/publish\/main\//,
  accounts: ['国家互联网应急中心CNCERT', 'CNCERT风险评估', 'CNCERT', '国家互联网应急中心'],
  sections: [
    {
      headings: ['本周网络安全基本态势', '网络安全基本态势', '本周基本态势', '基本态势'],
      role: 'text',
    },
    { headings: ['本周网络病毒活动情况', '网络病毒活动情况', '本周网络病毒活动态势'], role: 'text' },
    { headings: ['本周网站安全情况', '网站安全情况'], role: 'text' },
    { headings: ['本周重要漏洞情况', '重要漏洞情况', '本周漏洞情况', '本周重要漏洞'], role: 'text' },
    { headings: ['本周事件处理情况', '事件处理情况', '本周网络安全事件处理情况'], role: 'text' },
    {
      headings: ['业界新闻速递', '业界动态', '本周业界新闻', '业界新闻', '业界新闻动态', '业界资讯'],
      role: 'news',
    },
    { headings: ['近期回顾', '往期回顾'], role: 'review' },
    {
      headings: ['关于国家互联网应急中心（CNCERT）', '关于国家互联网应急中心', '关于CNCERT'],
      role: 'imprint',
    },
    { headings: ['联系我们'], role: 'imprint' },
  ],
  ratings: {
    overall:
      /(?:互联网)?网络安全(?:态势|指数)(?:的)?整体评价(?:级别|等级)?(?:[为是]|为?:)[“"]?([优良中差危])[”"]?(?![~^至到或/\-优良中差危])/,
    others: {
      信息安全漏洞威胁:
        /信息安全漏洞威胁(?:的)?整体评价(?:级别|等级)?(?:[为是]|为?:)[“"]?([高中低优良差危])[”"]?/,
    },
    place: /网络安全(?:态势|指数)(?:的)?整体评价[^。,]{0,12}/,
  },
  figures: cncertFigures,
  changes: {
    'malware-spread': '境内计算机恶意程序传播次数',
    'backdoored-sites': '境内被植入后门网站总数',
    'phishing-pages': '针对境内网站仿冒网页数量',
    'new-vulnerabilities': '新增信息安全漏洞数量',
  },
  editor: /^本期编辑\s*[：:]\s*(\S.*)$/,
  contact: /^(?:网\s*址|Email|电\s*话|传\s*真|邮\s*箱|E-mail)\s*[：:]/i,
  english: cncertEnglish,
};
