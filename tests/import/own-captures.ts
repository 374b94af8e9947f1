/** Captures of our own writing, in the forms that collectors' programs give them, with invented figures. */

export interface Week {
  readonly year: number;
  readonly number: number;
  /** The period as printed, brackets left out. */
  readonly period: string;
}

export const WEEK: Week = { year: 2031, number: 2, period: '1月6日-1月12日' };

export function titleOf({ year, number, period }: Week): string {
  return `网络安全信息与动态周报${year}年第${number}期（${period}）`;
}

/** The collector's notes above a capture. */
export function notesOf(title: string, more: Record<string, string> = {}): string {
  const notes = {
    title,
    url: 'https://mp.weixin.qq.com/s?__biz=EXAMPLE==&mid=1&idx=1&sn=0',
    source: '样本账号',
    date: '2031-01-16',
    fetch_date: '2031-02-01T08:00:00.000001',
    ...more,
  };
  return `---\n${Object.entries(notes)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}---\n`;
}

/** What a reading program prints after an article. */
export const INTERFACE = [
  '预览时标签不可点\n\n![]()\n\n微信扫一扫\n关注该公众号\n\n继续滑动看下一个\n\n轻触阅读原文',
  '![](http://mmbiz.qpic.cn/mmbiz_png/EXAMPLE/0?wx_fmt=png)\n\n国家互联网应急中心CNCERT',
  '取消\n允许\n\n×\n分析\n\n：\n，\n。\n\n视频\n小程序\n赞\n，轻点两下取消赞\n分享\n听过',
].join('\n\n');

/** The text of an article, without its head. */
export const TEXT = [
  '本周网络安全基本态势',
  '本周，互联网网络安全态势整体评价为优。此处是样本文字。',
  '![](https://mmbiz.qpic.cn/mmbiz_png/EXAMPLE1/640?wx_fmt=png&from=appmsg)![](https://mmbiz.qpic.cn/mmbiz_png/EXAMPLE2/640?wx_fmt=png)',
  '本周事件处理情况',
  '本周，共处理网络安全事件911起，含跨境网络安全事件82起。其中，重点处理73起仿冒投诉事件。协调64个提供恶意移动应用程序下载服务的平台开展工作，共处理恶意URL链接55个。',
  '近期回顾',
  '●[网络安全信息与动态周报2031年第1期（12月30日-1月5日）](http://mp.weixin.qq.com/s?__biz=EXAMPLE==&mid=2&idx=1)',
  '●网络安全信息与动态周报2030年第52期（12月23日-12月29日）',
].join('\n\n');

/** What stands above an article: its title twice, the cover, the account. */
export function headOf(week: Week, account = '原创\n\nCNCERT\n\n国家互联网应急中心CNCERT'): string {
  const cover = '![cover_image](https://mmbiz.qpic.cn/mmbiz_jpg/EXAMPLE/0?wx_fmt=jpeg)';
  return [`# ${titleOf(week)}`, cover, `# ${titleOf(week)}`, account].join('\n\n');
}

/** An article as the usual collector saves it. */
export function scrapeOf(week: Week = WEEK, text: string = TEXT, notes: Record<string, string> = {}): string {
  return `${notesOf(titleOf(week), notes)}\n${headOf(week)}\n\n${text}\n\n${INTERFACE}`;
}

/** Writes the text of a PDF file that does not say which issue it is. */
export function undatedOf(words: string): string {
  return `网络安全信息与动态周报\n\n本周事件处理情况\n\n共处理网络安全事件 ${words} 起。\n`;
}
