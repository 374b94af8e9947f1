import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readIssueFolder, readSoundIssue } from '#archive/issue-loader.ts';
import { type FetchedPicture, type FetchLimits, fetchPicture, LIMITS } from './fetch-picture.ts';
import {
  formatPictureIndex,
  isKept,
  type KeptPicture,
  loadPictureIndex,
  type PictureFailure,
  type PictureIndex,
  pictureFile,
  TEMPORARY,
} from './picture-index.ts';
import { isSilence, openSilence } from './silence.ts';

/** How long the host is left alone between two pictures, in milliseconds. */
const REST = 1500;

export interface PictureRun {
  /** The folder that holds `issues` and `pictures`. */
  readonly content: string;
  /** Tries again what failed before; what got no answer is tried again in any case. */
  readonly again?: boolean;
  /** Rests between two pictures. */
  readonly rest?: () => Promise<unknown>;
  readonly limits?: FetchLimits;
  /** Called before each picture, for a progress bar. */
  readonly onProgress?: (done: number, of: number, address: string) => void;
}

export interface PictureReport {
  /** How many pictures the issues name. */
  readonly named: number;
  readonly fetched: number;
  /** How many were refused or are no sound pictures. */
  readonly failed: number;
  /** How many got no answer, or were not asked for since their host gives none. */
  readonly unanswered: number;
  /** The hosts that were left alone, each with what was said last. */
  readonly silent: ReadonlyMap<string, string>;
  /** Files that the archive kept, and has no longer. Their entries stand. */
  readonly lost: readonly { readonly file: string; readonly why: string }[];
  readonly index: PictureIndex;
}

/**
 * Fetches the pictures that the issues name and the archive does not keep, one after another.
 *
 * The index is written after every picture: a run that is broken off goes on where it was. An entry of a
 * picture that the archive kept is never given up: only the same bytes take the place of a lost file.
 *
 * @throws Error when the index or an issue is not sound, or a file cannot be written
 */
export async function fetchAll(run: PictureRun): Promise<PictureReport> {
  const { content, again = false, rest = () => pause(REST), limits = LIMITS, onProgress } = run;
  const folder = join(content, 'pictures');
  const addresses = await addressesIn(join(content, 'issues'));
  const index = { ...(await loadPictureIndex(folder)) };
  const wanted: string[] = [];
  for (const address of addresses) if (await isWanted(address, index, folder, again)) wanted.push(address);
  await sweepTemporaries(folder);

  const silence = openSilence();
  const lost = new Map<string, string>();
  const written = new Set<string>();
  const counts = { fetched: 0, failed: 0, unanswered: 0 };
  for (const [place, address] of wanted.entries()) {
    if (place > 0 && !silence.covers(address)) await rest();
    onProgress?.(place, wanted.length, address);
    const result = silence.covers(address) ? NOT_ASKED : await fetchPicture(address, limits);
    silence.note(address, result);
    const [before, entry] = [index[address], 'failure' in result ? result : entryOf(result)];
    const isLost = isKept(before) && !(isKept(entry) && entry.sha256 === before.sha256);
    if (isLost) lost.set(pictureFile(before), reasonOf(entry));
    if (isSilence(entry)) counts.unanswered += 1;
    else if (isLost || !isKept(entry)) counts.failed += 1;
    else counts.fetched += 1;
    if (isLost || isSilence(entry)) continue;
    if (isKept(entry) && 'bytes' in result) {
      await writeWhole(join(folder, pictureFile(entry)), result.bytes);
      written.add(pictureFile(entry));
    }
    index[address] = entry;
    await writeWhole(join(folder, 'index.yaml'), formatPictureIndex(index));
  }
  onProgress?.(wanted.length, wanted.length, '');
  // One picture may lie at many addresses, and one of them may have given it back.
  const missing = [...lost]
    .filter(([name]) => !written.has(name))
    .map(([name, why]) => ({ file: join(folder, name), why }));
  return { named: addresses.length, ...counts, silent: silence.hosts, lost: missing, index };
}

/** What is said of a picture whose host is left alone. */
const NOT_ASKED: PictureFailure = { failure: 'network' };

function entryOf({ bytes, ...form }: FetchedPicture): KeptPicture {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), ...form, bytes: bytes.length };
}

function reasonOf(outcome: KeptPicture | PictureFailure): string {
  if (isKept(outcome)) return 'its host gives another picture now';
  return isSilence(outcome) ? 'no answer' : [outcome.failure, outcome.detail].filter(Boolean).join(' ');
}

/** Removes what a run that was killed may have left. */
async function sweepTemporaries(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((name) => TEMPORARY.test(name))) await rm(join(folder, name));
}

/** Lists every address at which an issue says a picture lies, in the order of the issues. */
async function addressesIn(folder: string): Promise<string[]> {
  const files = await readIssueFolder(folder);
  const issues = files.map(({ path, text }) => readSoundIssue(path, text));
  return [...new Set(issues.flatMap(({ data }) => data.pictures.map(({ address }) => address)))];
}

async function isWanted(address: string, index: PictureIndex, folder: string, again: boolean) {
  const entry = index[address];
  if (entry === undefined) return true;
  if (!isKept(entry)) return again || isSilence(entry);
  const bytes = await readFile(join(folder, pictureFile(entry))).catch(() => undefined);
  return bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== entry.sha256;
}

/** Writes a file so that its place never holds a part of it. */
async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}.tmp`, content);
  await rename(`${file}.${process.pid}.tmp`, file);
}
