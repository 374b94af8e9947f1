/** Issues of an invented bulletin, with invented figures, for tests. */
import { formatIssueId, type IssueId } from '#bulletin/issue-id.ts';
import { type IssueData, issueSchema } from '#bulletin/schema.ts';
import type { ArchivedIssue } from './archived-issue.ts';

const SHA256 = '0123456789abcdef'.repeat(4);

/** A text no bulletin prints, with all that breaks a careless writer of XML, JSON, CSV or BibTeX. */
export const HOSTILE = '=1+1 <b>"甲\' & 乙</b> ]]> {\\ %} --> \u0000\u0008\ufffe\ud800 </script>';

/** An issue of which the year and the number are known. */
export function sampleIssue(id: IssueId, data: Partial<IssueData> = {}, body = '## 本周\n\n一切正常。') {
  return {
    path: formatIssueId(id),
    id,
    body,
    data: issueSchema.parse({
      title: `样例周报${id.year}年第${id.number}期`,
      series: 'sample',
      ...id,
      captures: [
        { file: 'sample.txt', sha256: SHA256, reader: 'sample', fetched: `${id.year}-12-31T08:00:00` },
      ],
      ...data,
    }),
  } satisfies ArchivedIssue;
}

/** A document that does not say which issue it is, nor anything else. */
export function undatedSample(body = '## 本周\n\n不知何时。'): ArchivedIssue {
  const data = {
    title: '样例周报',
    series: 'sample',
    captures: [{ file: 'x.txt', sha256: SHA256, reader: 'sample' }],
  };
  return { path: `undated/${SHA256.slice(0, 16)}`, id: undefined, body, data: issueSchema.parse(data) };
}
