import { abstractOf } from '#archive/abstract.ts';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { newestFirst, undatedOf } from '#archive/order.ts';
import { absolute, paths } from '#archive/paths.ts';
import { site } from '../site.ts';

/** Writes llms.txt: what the archive is, and the Markdown of every issue, for programs that read. */
export function formatLlms(issues: readonly ArchivedIssue[]): string {
  const line = (issue: ArchivedIssue) =>
    `- [${plain(issue.data.title)}](${absolute(paths.issueFile(issue.path, 'md'))}): ${plain(abstractOf(issue))}`;
  const undated = undatedOf(issues);
  return [
    `# ${site.name}`,
    '',
    `> ${site.description}`,
    '',
    `${site.rights}引用时请注明期号与地址。没有印出的数字就是没有，不是零。`,
    '',
    '## 各期',
    '',
    ...newestFirst(issues).map(line),
    ...(undated.length > 0 ? ['', '## 无期号文献', '', ...undated.map(line)] : []),
    '',
    '## 数据',
    '',
    `- [数据说明](${absolute(paths.data)}): 各表、校验值与整包下载`,
    `- [figures.csv](${absolute(paths.dataFile('figures.csv'))}): 每个数字一行，附原文字句`,
    `- [holdings.json](${absolute(paths.dataFile('holdings.json'))}): 馆藏与缺期`,
    '',
    '## Optional',
    '',
    `- [Atom](${absolute(paths.feed(undefined, 'atom.xml'))}): 新收与改动，附全文`,
    '',
  ].join('\n');
}

/** Keeps a title from ending its line or its link. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[[\]\\]/g, '\\$&');
}
