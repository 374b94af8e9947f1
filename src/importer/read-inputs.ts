import type { CorrectionFile } from '#bulletin/correction.ts';
import type { Series } from '#series/series.ts';
import { assignIssue } from './apply-corrections.ts';
import { fault } from './fault.ts';
import { type ApartImporter, openImporter } from './import-apart.ts';
import type { ImportedCapture } from './import-capture.ts';
import { readCapture } from './inputs/capture.ts';
import type { Input } from './inputs/find-inputs.ts';
import { nameKey, storedName } from './store/stored-name.ts';

/** What came of one input. */
export interface Reading {
  readonly input: Input;
  /** The bytes, when they are not in the archive yet and belong there. */
  readonly bytes?: Uint8Array;
  readonly imported?: ImportedCapture;
  /** The name of the capture that has the same bytes. */
  readonly twin?: string;
  /** Why it was not imported. */
  readonly error?: unknown;
}

export interface ReadingRules {
  readonly series: Series;
  readonly corrections: readonly CorrectionFile[];
  /** The digests the archive has on record, by name. */
  readonly recorded: ReadonlyMap<string, string>;
}

/**
 * Reads inputs one after another, so that no two large ones fill the memory together.
 *
 * @param kept - the inputs that lie in the archive; they come first and keep their names
 * @param others - the inputs from elsewhere
 * @param onRead - called after each
 */
export async function readInputs(
  kept: readonly Input[],
  others: readonly Input[],
  rules: ReadingRules,
  onRead: () => void,
): Promise<Reading[]> {
  const taken = new Set(kept.map(({ name }) => nameKey(name)));
  const byDigest = new Map<string, string>();
  const readings: Reading[] = [];
  const importer = openImporter();
  try {
    for (const [index, input] of [...kept, ...others].entries()) {
      const isKept = index < kept.length;
      readings.push(await readInput(input, isKept, rules, importer, taken, byDigest));
      onRead();
    }
  } finally {
    await importer.close();
  }
  return readings;
}

async function readInput(
  input: Input,
  isKept: boolean,
  { series, corrections, recorded }: ReadingRules,
  importer: ApartImporter,
  taken: Set<string>,
  byDigest: Map<string, string>,
): Promise<Reading> {
  try {
    // The manifest has one line for each name.
    if (isKept && /[\r\n]/.test(input.name)) throw fault('unsafe-name');
    const bytes = await input.read();
    const capture = await readCapture(input.name, bytes);
    const record = isKept ? recorded.get(input.name) : undefined;
    if (record !== undefined && record !== capture.sha256) {
      throw fault('altered');
    }
    const twin = byDigest.get(capture.sha256);
    if (twin !== undefined) return { input, twin };
    const name = isKept ? input.name : storedName(input.name, capture.sha256, taken);
    const imported = assignIssue(await importer.importCapture({ ...capture, name }, series), corrections);
    taken.add(nameKey(name));
    byDigest.set(capture.sha256, name);
    return isKept ? { input, imported } : { input, imported, bytes };
  } catch (error) {
    // Nothing real is nested so deeply that it fills the stack.
    return { input, error: error instanceof RangeError ? fault('too-deep') : error };
  }
}
