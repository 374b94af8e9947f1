import { createHash } from 'node:crypto';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { changeLogOf } from '#archive/change-log.ts';
import { absolute, paths } from '#archive/paths.ts';
import * as changes from '#wording/zh/changes.ts';
import * as terms from '#wording/zh/terms.ts';
import { type Entry, nameOf, tagOf } from './entry.ts';
import { cleanText } from './xml.ts';

/** Makes an entry of each change to the archive, newest first. */
export function changeEntriesOf(issues: readonly ArchivedIssue[]): Entry[] {
  return changeLogOf(issues).map((change) => {
    const { day, issue, kind, name } = change;
    const title = cleanText(`${terms.changeKinds[kind]}：${issue.data.title}`);
    const address = absolute(paths.issue(issue.path));
    const words = cleanText(changes.describeInText(change));
    return {
      id: tagOf(`changes/${nameOf(issue)}/${name}`),
      title,
      address,
      html: unified()
        .use(rehypeStringify)
        .stringify(h(null, [h('p', words), h('p', h('a', { href: address }, '查看此期'))])),
      summary: words,
      published: day,
      updated: day,
      original: 'capture' in change ? change.capture.address : undefined,
      year: issue.id?.year,
      number: issue.id?.number,
      digest: createHash('sha256').update(words).digest('hex'),
    };
  });
}
