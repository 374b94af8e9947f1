/** What stands round every page. */
import { site } from '../../site.ts';
import { link, type Words } from '../words.ts';

const { series } = site;

export const skip = '跳到正文';
export const rooms = {
  label: '全站',
  issues: '各期',
  holdings: '馆藏',
  trends: '趋势',
  search: '查找',
  feeds: '订阅',
  about: '关于',
};
export const newVersion = '你看的是存下的版本；档案有新版本';
/** What stands on the archive's card, but for the numbers: a page keeps these words when an issue comes in. */
export const cardWords = `${site.name}：${series.publisher.name}《${series.title}》，已收期数与首末两期`;

export function imprint(): Words {
  const { name, abbreviation, address } = series.publisher;
  return [
    `《${series.title}》由`,
    link(`${name}（${abbreviation}）`, address, 'noopener noreferrer'),
    `编写发布。${site.rights}本站与发布者无隶属关系。`,
  ];
}

export const foot = { data: '数据', changes: '变化', offline: '离线阅读', about: '凡例与更正' };

export const searchBox = { label: '查找各期原文', example: '例如：仿冒投诉', button: '查找' };

export const trail = '所在';
export const contents = '本页';
export const undated = '无期号文献';

export function contact(when: string, address: string): Words {
  return [`${when}，请`, link('告知本站', address), '，附上期号与原文地址或截图。'];
}

export const notFound = {
  title: '未找到这一页',
  description: '这个地址上没有页面。',
  lead: '这个地址上没有页面。若它指向某一期，那一期可能尚未收存。',
  home: '首页',
  issues: (address: string): Words => [link('各期', address), '：已收的全部各期，按年排列'],
  holdings: (address: string): Words => [link('馆藏', address), '：哪些已收，哪些待补'],
};
