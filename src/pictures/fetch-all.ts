import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readIssueFolder, readSoundIssue } from '#archive/issue-loader.ts';
import { type FetchLimits, fetchPicture, LIMITS } from './fetch-picture.ts';
import {
  formatPictureIndex,
  isKept,
  loadPictureIndex,
  type PictureIndex,
  pictureFile,
} from './picture-index.ts';

/** How long the host is left alone between two pictures, in milliseconds. */
const REST = 1500;

export interface PictureRun {
  /** The folder that holds `issues` and `pictures`. */
  readonly content: string;
  /** Tries again what failed before. */
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
  readonly failed: number;
  readonly index: PictureIndex;
}

/**
 * Fetches the pictures that the issues name and the archive does not keep, one after another.
 *
 * The index is written after every picture: a run that is broken off goes on where it was.
 */
export async function fetchAll(run: PictureRun): Promise<PictureReport> {
  const { content, again = false, rest = () => pause(REST), limits = LIMITS, onProgress } = run;
  const folder = join(content, 'pictures');
  const addresses = await addressesIn(join(content, 'issues'));
  const index = { ...(await loadPictureIndex(folder)) };
  const wanted: string[] = [];
  for (const address of addresses) if (await isWanted(address, index, folder, again)) wanted.push(address);

  let fetched = 0;
  for (const [place, address] of wanted.entries()) {
    if (place > 0) await rest();
    onProgress?.(place, wanted.length, address);
    const result = await fetchPicture(address, limits);
    if ('failure' in result) {
      index[address] = result;
    } else {
      const { bytes, ...form } = result;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const entry = { sha256, ...form, bytes: bytes.length };
      await writeWhole(join(folder, pictureFile(entry)), bytes);
      index[address] = entry;
      fetched += 1;
    }
    await writeWhole(join(folder, 'index.yaml'), formatPictureIndex(index));
  }
  onProgress?.(wanted.length, wanted.length, '');
  return { named: addresses.length, fetched, failed: wanted.length - fetched, index };
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
  if (!isKept(entry)) return again;
  const bytes = await readFile(join(folder, pictureFile(entry))).catch(() => undefined);
  return bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== entry.sha256;
}

/** Writes a file so that its place never holds a part of it. */
async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}.tmp`, content);
  await rename(`${file}.${process.pid}.tmp`, file);
}
