/**
 * 网络安全信息与动态周报, the weekly of China's national CERT (国家互联网应急中心, CNCERT/CC).
 *
 * It appears as an article on WeChat and as a PDF. Since 2022 the article prints five counters and a
 * rating, and everything else in pictures.
 */
import { nthSunday } from '#bulletin/numbering.ts';
import type { Series } from './series.ts';

const COUNT = '(\\d+(?:,\\d{3})*)';

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
  numbering: nthSunday,
  publishedAfter: { least: 3, most: 11 },
  accounts: ['国家互联网应急中心CNCERT', 'CNCERT风险评估', 'CNCERT', '国家互联网应急中心'],
  sections: [
    { headings: ['本周网络安全基本态势'], role: 'text' },
    { headings: ['本周事件处理情况'], role: 'text' },
    { headings: ['近期回顾'], role: 'review' },
    { headings: ['关于国家互联网应急中心（CNCERT）'], role: 'imprint' },
    { headings: ['联系我们'], role: 'imprint' },
  ],
  ratings: {
    overall: /互联网网络安全态势整体评价为([优良中差危])/,
    others: { 信息安全漏洞威胁: /信息安全漏洞威胁整体评价级别为([高中低优良差危])/ },
  },
  figures: {
    incidents: {
      label: '处理网络安全事件',
      unit: '起',
      pattern: new RegExp(`共处理了?网络安全事件${COUNT}起`),
    },
    'cross-border': {
      label: '其中跨境事件',
      unit: '起',
      // 事149起: the publisher once lost the second half of 事件.
      pattern: new RegExp(`(?:含|其中)跨境网络安全事件?${COUNT}起`),
    },
    phishing: {
      label: '仿冒投诉事件',
      unit: '起',
      // 重点处640起: the publisher's own slip in 2025/03.
      pattern: new RegExp(`重点处理?了?${COUNT}起(?:仿冒|网页仿冒)投诉(?:事件)?`),
    },
    'app-platforms': {
      label: '提供恶意应用的平台',
      unit: '个',
      pattern: new RegExp(`协调${COUNT}个提供恶意移动应用程序下载服务的平台`),
    },
    'malicious-urls': {
      label: '恶意网址链接',
      unit: '个',
      pattern: new RegExp(`恶意URL链接?${COUNT}个`),
    },
  },
  changes: {
    'malware-spread': '境内计算机恶意程序传播次数',
    'backdoored-sites': '境内被植入后门网站总数',
    'phishing-pages': '针对境内网站仿冒网页数量',
    'new-vulnerabilities': '新增信息安全漏洞数量',
  },
  editor: /^本期编辑[：:]\s*(\S.*)$/,
  contact: /^(?:网址|Email|电话|邮箱|E-mail)[：:]/i,
};
