import { createHash } from 'node:crypto';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { changeLogOf, type LoggedChange } from '#archive/change-log.ts';
import { absolute, paths } from '#archive/paths.ts';
import { type Entry, tagOf } from './entry.ts';
import { cleanText } from './xml.ts';

/** What each kind of change is called, before the title of its issue. */
export const changeNames: Readonly<Record<LoggedChange['kind'], string>> = {
  added: '收存',
  captured: '添一抄本',
};

/** Makes an entry of each change to the archive, newest first. */
export function changeEntriesOf(issues: readonly ArchivedIssue[]): Entry[] {
  return changeLogOf(issues).map((change) => {
    const { day, issue, kind, name, capture } = change;
    const title = cleanText(`${changeNames[kind]}：${issue.data.title}`);
    const address = absolute(paths.issue(issue.path));
    const words = describeChange(change);
    return {
      id: tagOf(`changes/${issue.path}/${name}`),
      title,
      address,
      html: unified()
        .use(rehypeStringify)
        .stringify(h(null, [h('p', words), h('p', h('a', { href: address }, '查看此期'))])),
      summary: words,
      published: day,
      updated: day,
      original: capture.address,
      year: issue.id?.year,
      number: issue.id?.number,
      digest: createHash('sha256').update(words).digest('hex'),
    };
  });
}

/** Says what changed, in one sentence. */
export function describeChange({ kind, capture, issue }: LoggedChange): string {
  const from = capture.source === undefined ? '' : `，得自「${capture.source}」`;
  const verb = kind === 'added' ? '据以收存' : '又得';
  return cleanText(
    `《${issue.data.title}》：${verb}抄本 ${capture.file}${from}，SHA-256 为 ${capture.sha256}。`,
  );
}
