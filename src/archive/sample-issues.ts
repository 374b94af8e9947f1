/** Issues of an invented bulletin, with invented figures, for tests. */
import { createHash } from 'node:crypto';
import { formatIssueId, type IssueId } from '#bulletin/issue-id.ts';
import { type IssueData, issueSchema } from '#bulletin/schema.ts';
import type { ArchivedIssue } from './archived-issue.ts';

const SHA256 = '0123456789abcdef'.repeat(4);

/** An archive that keeps no picture. */
export const NO_PICTURES: ReadonlyMap<string, never> = new Map<string, never>();

/** A text no bulletin prints, with all that breaks a careless writer of XML, JSON, CSV or BibTeX. */
export const HOSTILE = '=1+1 <b>"甲\' & 乙</b> ]]> {\\ %} --> \u0000\u0008\ufffe\ud800 </script>';

/** An issue of which the year and the number are known. */
export function sampleIssue(
  id: IssueId,
  data: Partial<IssueData> = {},
  body = '## 本周\n\n一切正常。',
): ArchivedIssue & { id: IssueId } {
  const captures = [
    { file: 'sample.txt', sha256: SHA256, reader: 'sample', fetched: `${id.year}-12-31T08:00:00` },
  ];
  const title = `样例周报${id.year}年第${id.number}期`;
  return { ...invent(formatIssueId(id), { title, ...id, captures, ...data }, body), id };
}

/** A document that does not say which issue it is, nor anything else. */
export function undatedSample(body = '## 本周\n\n不知何时。'): ArchivedIssue {
  const captures = [{ file: 'x.txt', sha256: SHA256, reader: 'sample' }];
  return invent(`undated/${SHA256.slice(0, 16)}`, { title: '样例周报', captures }, body);
}

function invent(path: string, fields: object, body: string): ArchivedIssue {
  const data = issueSchema.parse({ series: 'sample', ...fields });
  const digest = createHash('sha256')
    .update(JSON.stringify([data, body]))
    .digest('hex');
  return { path, id: undefined, data, digest, body };
}
