import { createHash } from 'node:crypto';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { changeLogOf } from '#archive/change-log.ts';
import { onceFor } from '#archive/once-for.ts';
import { absolute, paths } from '#archive/paths.ts';
import * as changes from '#wording/zh/changes.ts';
import * as terms from '#wording/zh/terms.ts';
import { type Entry, nameOf, tagOf } from './entry.ts';
import { cleanText } from './xml.ts';

/** How many changes the feed tells; all of them stand on the page of changes. */
const MOST = 200;

/** Makes an entry of each of the last changes to the archive, newest first. */
export const changeEntriesOf = onceFor((issues: readonly ArchivedIssue[]): readonly Entry[] =>
  changeLogOf(issues)
    .slice(0, MOST)
    .map((change) => {
      const { day, issue, kind, name } = change;
      const title = cleanText(`${terms.changeKinds[kind]}：${issue.data.title}`);
      const address = absolute(paths.issue(issue.path));
      const words = cleanText(changes.describeInText(change));
      const original = 'capture' in change ? change.capture.address : undefined;
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
        original,
        year: issue.id?.year,
        number: issue.id?.number,
        digest: createHash('sha256')
          .update(JSON.stringify([title, address, words, original]))
          .digest('hex'),
        links: '',
      };
    }),
);
