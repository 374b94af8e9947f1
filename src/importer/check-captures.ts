/**
 * Holds the archive's evidence against its manifest, and its issues against its evidence: every byte of
 * every capture is read again, and every issue is worked out again. Nothing is changed.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { heldSeries } from '#series/held-series.ts';
import { loadCorrections } from './apply-corrections.ts';
import type { CaptureFinding, CaptureFindingCode } from './capture-finding.ts';
import { codeOf, sayError } from './fault.ts';
import { findInputs, type Input } from './inputs/find-inputs.ts';
import { type PlannedFile, planIssues } from './plan-issues.ts';
import { readInputs } from './read-inputs.ts';
import { MANIFEST_NAME, type Manifest, parseManifest } from './store/manifest.ts';
import { isSealed } from './store/seal.ts';
import { findStale } from './store/stale-files.ts';

/**
 * Checks the captures of an archive and what was made of them.
 *
 * @param content - the folder that holds `captures`, `issues`, `evidence` and `corrections`
 */
export async function checkCaptures(content: string): Promise<CaptureFinding[]> {
  const home = join(content, 'captures');
  const findings: CaptureFinding[] = [];
  const report = (code: CaptureFindingCode, place: string, detail?: string) =>
    findings.push({ code, place: `content/${place}`, ...(detail ? { detail } : {}) });

  const manifest = await loadManifest(home).catch((error: unknown) => {
    report('E104', `captures/${MANIFEST_NAME}`, sayError(error, 'en'));
    return undefined;
  });
  const inputs = await findInputs([home], home);
  const sound = manifest ? await holdAgainst(manifest, inputs, report) : inputs;
  const corrections = await loadCorrections(join(content, 'corrections')).catch((error: unknown) => {
    report('E302', 'corrections', sayError(error, 'en'));
    return [];
  });
  const rules = { series: heldSeries, corrections, recorded: new Map<string, string>() };
  const readings = await readInputs(sound, [], rules, () => {});
  for (const { input, error } of readings) {
    if (error === undefined) continue;
    if (codeOf(error) === 'not-a-file') report('E105', `captures/${input.name}`);
    else report('E301', `captures/${input.name}`, sayError(error, 'en'));
  }
  const imported = readings.flatMap(({ imported }) => imported ?? []);
  const plan = planIssues(imported, corrections, heldSeries);
  const { files, faults } = plan;
  for (const { from, error } of faults) report('E302', `issues/${from.path}.md`, sayError(error, 'en'));
  // A copy that is gone or changed must not make the issue that rests on it look wrong as well.
  const isWhole = sound.length === inputs.length && !findings.some(({ code }) => code === 'E101');
  for (const file of isWhole ? files : []) {
    const code = await compare(file, content);
    if (code) report(code, file.path);
  }
  for (const path of isWhole ? await findStale(content, plan, imported) : []) report('E204', path);
  return findings.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : a.code < b.code ? -1 : 1));
}

async function loadManifest(home: string): Promise<Manifest> {
  return parseManifest(await readFile(join(home, MANIFEST_NAME), 'utf8').catch(() => ''));
}

/** Reads every byte again; gives the captures that are as they were taken in. */
async function holdAgainst(
  manifest: Manifest,
  inputs: readonly Input[],
  report: (code: CaptureFindingCode, place: string) => void,
): Promise<Input[]> {
  const names = new Set(inputs.map(({ name }) => name));
  for (const name of manifest.keys()) if (!names.has(name)) report('E101', `captures/${name}`);
  const sound: Input[] = [];
  for (const input of inputs) {
    const record = manifest.get(input.name);
    const bytes = await input.read().catch(() => undefined);
    const digest = bytes && createHash('sha256').update(bytes).digest('hex');
    if (record === undefined && bytes) report('E102', `captures/${input.name}`);
    if (record !== undefined && digest !== record) report('E103', `captures/${input.name}`);
    else sound.push(input);
  }
  return sound;
}

async function compare(
  { path, text }: PlannedFile,
  content: string,
): Promise<CaptureFindingCode | undefined> {
  const present = await readFile(join(content, path), 'utf8').catch(() => undefined);
  if (present === undefined) return 'E203';
  if (present === text) return undefined;
  return path.startsWith('issues/') && !isSealed(present) ? 'E202' : 'E201';
}
