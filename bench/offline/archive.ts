/** Builds the archive as it would be with the first invented bulletins of the search benchmark in it. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildCopy, copyWithContent } from '../../tests/site/build-copy.ts';
import { type Bulletin, makeCorpus } from '../search/corpus.ts';

/** Builds an archive of `count` issues into a folder. */
export function buildArchive(folder: string, count: number): void {
  const project = copyWithContent();
  rmSync(join(project, 'content'), { recursive: true });
  for (const bulletin of makeCorpus(count)) writeBulletin(join(project, 'content'), bulletin);
  const { status, printed } = buildCopy(project);
  if (status !== 0) throw new Error(printed);
  cpSync(join(project, 'dist'), folder, { recursive: true });
  rmSync(dirname(project), { recursive: true });
}

/** Writes a bulletin as the importer would have left it; its capture holds nothing but its name. */
function writeBulletin(content: string, bulletin: Bulletin): void {
  const capture = `${bulletin.path.replace('/', '-')}.txt`;
  const issue = join(content, 'issues', `${bulletin.path}.md`);
  for (const file of [issue, join(content, 'captures', capture)]) {
    mkdirSync(dirname(file), { recursive: true });
  }
  writeFileSync(join(content, 'captures', capture), capture);
  writeFileSync(issue, formatBulletin(bulletin, capture));
}

function formatBulletin({ path, title, period, sections }: Bulletin, capture: string): string {
  const [year, number] = path.split('/').map(Number);
  const text = sections.map(({ heading, paragraphs }) =>
    [`## ${escapeMarkdown(heading)}`, ...paragraphs.map(escapeMarkdown)].join('\n\n'),
  );
  return `---
title: ${title}
series: cncert-weekly
year: ${year}
number: ${number}
period:
  start: '${period?.start}'
  end: '${period?.end}'
  printed: ${/（(.*)）/.exec(title)?.[1]}
captures:
  - file: ${capture}
    sha256: ${JSON.stringify(createHash('sha256').update(capture).digest('hex'))}
    reader: wechat
---

${text.join('\n\n')}
`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
