import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatIssueFile } from '#bulletin/issue-file.ts';
import { formatIssueId, formatUndatedId } from '#bulletin/issue-id.ts';
import type { IssueData } from '#bulletin/schema.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';
import { readCapture } from './capture.ts';
import { findCaptures } from './find-captures.ts';
import { type ImportedCapture, importCapture } from './import-capture.ts';
import type { CaptureReport, Report } from './report.ts';
import { writeFileWhole } from './write-file.ts';

export interface ImportRequest {
  /** Files and folders to read; by default every capture of the archive. */
  readonly paths: readonly string[];
  /** The folder that holds `captures` and `issues`. */
  readonly content: string;
}

/** Imports captures into the archive. A capture that is refused does not keep the others out. */
export async function importAll({ paths, content }: ImportRequest): Promise<Report> {
  const home = join(content, 'captures');
  const captures: CaptureReport[] = [];
  for (const { path, name } of await findCaptures(paths.length > 0 ? paths : [home], home)) {
    try {
      const imported = importCapture(readCapture(name, await readFile(path)), cncertWeekly);
      captures.push(await writeIssue(imported, join(content, 'issues')));
    } catch (error) {
      captures.push({ name, outcome: 'refused', reason: (error as Error).message });
    }
  }
  return { captures, ok: captures.every(({ outcome }) => outcome !== 'refused') };
}

async function writeIssue(imported: ImportedCapture, folder: string): Promise<CaptureReport> {
  const { name } = imported.capture;
  if (imported.textless) return { name, outcome: 'evidence', imported };
  const path = pathOf(imported.data, imported.capture.sha256);
  const written = await writeFileWhole(join(folder, `${path}.md`), formatIssueFile(imported));
  return { name, outcome: written ? 'imported' : 'unchanged', path, imported };
}

function pathOf({ year, number }: IssueData, sha256: string): string {
  return year === undefined || number === undefined
    ? formatUndatedId(sha256)
    : formatIssueId({ year, number });
}
