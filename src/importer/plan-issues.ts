import type { CorrectionFile } from '#bulletin/correction.ts';
import { type Evidence, formatEvidence } from '#bulletin/evidence.ts';
import type { Difference } from '#bulletin/schema.ts';
import type { Series } from '#series/series.ts';
import { correctFields, samePath } from './apply-corrections.ts';
import { gatherIssues, mergeIssue, type SameIssue } from './copies/same-issue.ts';
import { fault } from './fault.ts';
import type { ImportedCapture } from './import-capture.ts';
import { formatSealed } from './store/seal.ts';

/** A file that follows from the captures, with the captures it follows from. */
export interface PlannedFile {
  /** Its path below `content`. */
  readonly path: string;
  readonly text: string;
  readonly from: SameIssue;
  /** How the other captures of the issue differ from the one its text is taken from. */
  readonly differences: readonly Difference[];
}

/** What the captures of an archive make of it. */
export interface Plan {
  readonly files: readonly PlannedFile[];
  /** Issues that cannot be written, with the reason. */
  readonly faults: readonly { readonly from: SameIssue; readonly error: unknown }[];
  /** What of the corrections fits nothing the archive holds. */
  readonly notes: readonly Error[];
}

/** Works out every issue file and every evidence file that follows from a set of captures. */
export function planIssues(
  imported: readonly ImportedCapture[],
  corrections: readonly CorrectionFile[],
  series: Series,
): Plan {
  const files: PlannedFile[] = [];
  const faults: { from: SameIssue; error: unknown }[] = [];
  for (const issue of gatherIssues(
    imported.filter(({ evidence }) => !evidence),
    series,
  )) {
    try {
      const never = corrections.find(
        (one) => one.kind === 'never-published' && samePath(one.issue) === issue.path,
      );
      if (never) throw fault('never-published-held', { issue: issue.path });
      const { data, body } = mergeIssue(issue, series);
      const text = formatSealed({ data: correctFields(issue.path, data, corrections, series), body });
      files.push({ path: `issues/${issue.path}.md`, text, from: issue, differences: data.differences });
    } catch (error) {
      faults.push({ from: issue, error });
    }
  }
  for (const one of imported) {
    if (!one.evidence) continue;
    const path = evidencePath(one.evidence);
    files.push({ path, text: formatEvidence(one.evidence), from: { path, members: [one] }, differences: [] });
  }
  return { files, faults, notes: unusedAmong(corrections, imported, files, faults) };
}

/** Finds corrections of an issue or a capture that the archive does not hold: they change nothing. */
function unusedAmong(
  corrections: readonly CorrectionFile[],
  imported: readonly ImportedCapture[],
  files: readonly PlannedFile[],
  faults: Plan['faults'],
): Error[] {
  const held = new Set([...files, ...faults].map(({ from }) => from.path));
  return corrections.flatMap((one) => {
    if (one.kind === 'never-published') return [];
    if (one.kind === 'correct') {
      return held.has(samePath(one.issue)) ? [] : fault('correction-unused', { what: one.issue });
    }
    const isHeld = imported.some(({ capture }) => capture.sha256.startsWith(one.capture));
    return isHeld ? [] : fault('correction-unused', { what: one.capture });
  });
}

function evidencePath({ capture }: Evidence): string {
  return `evidence/${capture.sha256.slice(0, 16)}.yaml`;
}
