import { createHash } from 'node:crypto';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import {
  type CaptureChange,
  type CorrectionChange,
  changeLogOf,
  type LoggedChange,
} from '#archive/change-log.ts';
import { fieldWords } from '#archive/field-words.ts';
import { onceFor } from '#archive/once-for.ts';
import { absolute, paths } from '#archive/paths.ts';
import { type Entry, nameOf, tagOf } from './entry.ts';
import { cleanText } from './xml.ts';

/** What each kind of change is called, before the title of its issue. */
export const changeNames: Readonly<Record<LoggedChange['kind'], string>> = {
  added: '采得原件',
  captured: '又得原件',
  corrected: '更正',
};

/** Makes an entry of each change to the archive, newest first. */
export const changeEntriesOf = onceFor((issues: readonly ArchivedIssue[]): readonly Entry[] =>
  changeLogOf(issues).map((change) => {
    const { day, issue, kind, name } = change;
    const title = cleanText(`${changeNames[kind]}：${issue.data.title}`);
    const address = absolute(paths.issue(issue.path));
    const words = describeChange(change);
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
  }),
);

/** Says what changed, in one sentence. */
export function describeChange(change: LoggedChange): string {
  const { title } = change.issue.data;
  return cleanText(
    `《${title}》：${change.kind === 'corrected' ? describeCorrection(change) : describeCapture(change)}`,
  );
}

function describeCapture({ kind, hasOwnDay, capture: { file, source, sha256 } }: CaptureChange): string {
  const from = source === undefined ? '' : `，得自“${source}”`;
  const day = hasOwnDay ? '所列为原件采集日' : '采集日未记，所列之日只为排序';
  return `${changeNames[kind]} ${file}${from}，SHA-256 为 ${sha256}。${day}。`;
}

function describeCorrection({ correction: { field, printed, corrected, reason } }: CorrectionChange): string {
  const what = [
    printed === undefined ? [] : `原印“${printed}”`,
    corrected === undefined ? [] : `今作“${corrected}”`,
  ].flat();
  const name = field === undefined ? '' : fieldWords(field);
  return `${name}${what.join('，')}${name || what.length > 0 ? '。' : ''}理由：${reason}`;
}
