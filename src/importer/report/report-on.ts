import { codeOf, fault } from '../fault.ts';
import type { Plan, PlannedFile } from '../plan-issues.ts';
import type { Reading } from '../read-inputs.ts';
import type { Code } from './messages.ts';
import type { CaptureReport } from './report.ts';

/** What became of a file that follows from captures. */
export type Written = 'written' | 'unchanged' | 'edited';

const OUTCOME_OF: Record<Written, CaptureReport['outcome']> = {
  written: 'imported',
  unchanged: 'unchanged',
  edited: 'edited',
};

/**
 * Says what became of a capture.
 *
 * @param written - what became of each file that follows from the captures
 * @param asked - the names of the captures that the report is about
 */
export function reportOn(
  { input, imported, twin, error }: Reading,
  written: ReadonlyMap<PlannedFile, Written>,
  faults: Plan['faults'],
  asked: ReadonlySet<string | undefined>,
): CaptureReport {
  const { name } = input;
  if (error !== undefined) return { name, outcome: isUndecodable(error) ? 'quarantined' : 'refused', error };
  if (twin !== undefined) return { name, outcome: 'duplicate', error: fault('twin', { name: twin }) };
  if (!imported) throw new Error(`${name}: read without a result`);
  const flaw = faults.find(({ from }) => from.members.includes(imported));
  if (flaw) return { name, outcome: 'refused', error: flaw.error };
  const [file, state] = [...written].find(([{ from }]) => from.members.includes(imported)) ?? [];
  if (!file || !state) throw new Error(`${name}: imported without a file`);
  const { path } = file;
  if (imported.evidence) return { name, outcome: 'evidence', path, imported };
  const [chosen] = file.from.members;
  // A difference is said of the other copy or, where nobody asked about that one, of the chosen.
  const differences = file.differences
    .filter(({ capture }) => (chosen === imported ? !asked.has(capture) : capture === imported.capture.name))
    .map((difference) => ({ ...difference, from: chosen.capture.name }));
  if (chosen === imported) return { name, outcome: OUTCOME_OF[state], path, imported, differences };
  return {
    name,
    outcome: 'same-issue',
    path,
    imported,
    differences,
    error: fault('other-copy', { name: chosen.capture.name }),
  };
}

const UNDECODABLE = new Set<Code | undefined>([
  'not-utf-8',
  'control-character',
  'lost-character',
  'spoilt-text',
  'hidden-character',
]);

/** What holds no sound text is set aside; it may be a sound capture badly copied. */
function isUndecodable(error: unknown): boolean {
  return UNDECODABLE.has(codeOf(error));
}
