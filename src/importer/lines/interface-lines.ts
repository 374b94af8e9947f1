import type { Textless } from '../draft.ts';

/** What a reading program shows round an article: not the publisher's words. */
export interface InterfaceRule {
  /** Names the rule in the account of a capture. */
  readonly rule: string;
  /** The lines it removes, whole. */
  readonly lines: RegExp;
  /** Whether such a line can be the first after the end of an article. */
  readonly opens?: true;
  /** What the line says of the whole capture. */
  readonly means?: Textless;
}

/** The lines of WeChat's own interface, as its pages print them round every article. */
export const INTERFACE_LINES: readonly InterfaceRule[] = [
  { rule: 'preview-note', lines: /^预览时标签不可点$/, opens: true },
  {
    rule: 'scan-code',
    lines:
      /^(?:微信扫一扫(?:可打开此内容，?|关注该公众号|使用小程序|赞赏作者)?|关注该公众号|使用小程序|使用完整服务|长按(?:识别)?二维码(?:关注(?:我们)?)?|扫码关注|Scan to Follow|Scan with Weixin to(?: use this Mini Program)?|use this Mini Program)$/i,
    opens: true,
  },
  { rule: 'scroll-hint', lines: /^(?:继续|向上)滑动看下一个$|^(?:轻触)?阅读原文$/, opens: true },
  // A page read by a program prints a dialog's hidden words as one colon, commas and a full stop.
  { rule: 'lone-punctuation', lines: /^[：:，,。.、；;！!？?]$/, opens: true },
  {
    rule: 'dialog',
    lines: /^(?:知道了|取消|允许|拒绝|确定|确认|关闭|返回|更多|×|分析|\*{2,4}|Got It|Cancel|Allow)$/i,
  },
  {
    rule: 'reward',
    lines:
      /^(?:喜欢作者(?:其它金额)?|其它金额|¥|最低赞赏\s*¥\s*0|赞赏金额|赞赏后展示我的头像|作品|暂无作品|\d|\.)$/,
  },
  { rule: 'reward', lines: /^名称已清空$/, opens: true },
  { rule: 'novel-reader', lines: /^(?:在小说阅读器(?:读本章|中沉浸阅读)|去阅读)$/ },
  {
    rule: 'follow-call',
    lines:
      /^(?:点击(?:上方|下方)?[“"]?蓝(?:色)?字[”"]?\s*关注(?:我们)?|(?:已)?关注(?:我们)?|以下文章来源于.{0,60}|发表于\s*\S{1,8}|IP属地\s*[：:]?\s*\S{1,8})$/,
  },
  // What the article belongs to, and how many do.
  { rule: 'collection-tag', lines: /^(?:收录于(?:合集|话题).{0,60}|#\S.{0,60}|\d{1,5}个)$/ },
  {
    rule: 'reader-comments',
    lines:
      /^(?:(?:精选)?留言\s*\d*|写下你的留言|选择留言身份|暂无留言|已无更多数据|\d+\s*(?:人|个朋友)喜欢|喜欢此内容的人还(?:喜欢|看了).{0,40})$/,
  },
  { rule: 'player', lines: /^(?:\d{2}:\d{2}(?:\s*\/\s*\d{2}:\d{2})?|播放|倍速(?:播放中)?|展开全文|广告)$/ },
  {
    rule: 'page-furniture',
    lines:
      /^(?:上一[篇条]|下一[篇条]|分享到|打印(?:本页)?|关闭(?:窗口|本页)|返回(?:顶部|列表)|责任编辑|相关(?:阅读|文章|新闻|链接)|版权声明|免责声明)(?:[：:\s].{0,80})?$/,
    opens: true,
  },
  {
    rule: 'page-furniture',
    lines: /^(?:(?:©|\(c\)|copyright).{0,100}|版权所有.{0,80}|.{0,40}版权所有|.{0,10}ICP[备证].{0,40})$/i,
    opens: true,
  },
  // What accounts and sites that print the bulletin again put under it.
  {
    rule: 'reposter-note',
    lines:
      /^(?:[-—\s【[]*(?:END|全文完)[-—\s】\]]*|(?:往期|精彩|热门|延伸)(?:推荐|精选|阅读)[：:]?|推荐阅读[：:]?|如有侵权.{0,60}|阅读(?:数|量)?\s*[：:]?\s*(?:[\d.,]+\s*万?\+?))$/i,
    opens: true,
  },
  // A bulletin may name a source under a piece of news: never the end of its text.
  {
    rule: 'reposter-note',
    lines: /^(?:转载自|文章来源|来源|原文链接|声明|特别声明|(?:责任)?编辑|校对|审核)\s*[：:].{1,200}$/,
  },
  {
    rule: 'reader-buttons',
    lines:
      /^(?:视频|小程序|(?:点?(?:赞|在看|分享|收藏|转发|关注|留言)[、，\s]*){1,6}|，轻点两下取消(?:赞|在看)|写留言|听过|人划线|Video|Mini Program|Like|Wow|Share|Comment|Favorite)$/i,
  },
  {
    rule: 'captcha',
    lines:
      /^(?:环境异常|当前环境异常，完成验证后即可继续访问。?|去验证|完成验证后即可继续访问。?|Warning|Verify|(?:The current environment is abnormal|Abnormal environment|Too many requests)[.,]?(?: Complete verification to continue\.?)?)$/i,
    opens: true,
    means: 'captcha',
  },
  { rule: 'share-card', lines: /^阅读全文$/, opens: true, means: 'share-card' },
  {
    rule: 'withdrawn',
    lines:
      /^(?:该内容已被发布者删除|此内容因违规无法查看|该公众号已迁移|此账号已被屏蔽|参数错误|链接已过期|该链接无法访问|已停止访问该网页|你暂无权限查看此页面内容|该公众号已被封禁|此内容发送失败无法查看)[，。]?$/,
    opens: true,
    means: 'withdrawn',
  },
];

/** Finds the rule that removes a line. */
export function findInterfaceRule(line: string): InterfaceRule | undefined {
  return INTERFACE_LINES.find(({ lines }) => lines.test(line));
}
