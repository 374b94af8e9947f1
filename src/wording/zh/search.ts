/** What the page of the search says before its script does. */
import type { Paths } from '#archive/paths.ts';
import { site } from '../../site.ts';
import { link, typed, type Words } from '../words.ts';

export const title = '查找';
export const description = `在《${site.series.title}》各期原文中查找。`;
export const more = '再看十期';
export const wanted = {
  heading: '确有其期、尚未收得',
  note: '这些期只见其名，没有全文可查；仅标题与所查相符。',
  more: '更多',
};
export const noScript = (paths: Paths): Words => [
  '查找要由脚本在浏览器里进行，这里没有脚本可用，所以你的问题没有查。不用脚本，可以从下面的年份进入各期，再用浏览器的“在页面中查找”；也可以在',
  link('数据', paths.data),
  '页下载各期的纯文本，用电脑上的工具查找。',
  link('离线阅读', paths.offline),
  '页的单个文件也要脚本。',
];
export const start = '从这里开始';
export const years = '按年份';
export const terms = '各期常用的词语';

export const how = {
  heading: '怎样查找',
  several: {
    name: '几个词用空格分开',
    words: ['每期都须含有全部词语，次序不限：', typed('网络安全事件 2410')] as Words,
  },
  quoted: {
    name: '引号内照原样',
    words: ['连同其中的空格与标点：', typed('“整体评价为良”')] as Words,
  },
  numbers: {
    name: '数字不会截断',
    words: [typed('23起'), '不会找到“230起”，', typed('2月6日'), '不会找到“12月6日”'] as Words,
  },
  direct: {
    name: '直达某一期',
    words: [
      typed('2024年第9期'),
      '、',
      typed('2024-09'),
      '、某一天（',
      typed('2024-03-01'),
      '），或原文的网址',
    ] as Words,
  },
  forms: { name: '全角半角、简体繁体', words: '都视为相同' as Words },
};

export const recent = {
  heading: '最近的查找',
  keep: '在这个浏览器里记住最近的查找（不会发往任何地方）',
};
