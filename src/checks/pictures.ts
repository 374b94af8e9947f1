import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from '#cache/cache.ts';
import { openStampedFiles } from '#cache/stamped-files.ts';
import {
  isKept,
  type KeptPicture,
  loadDescriptions,
  loadPictureIndex,
  pictureFile,
  TEMPORARY,
} from '#pictures/picture-index.ts';
import type { Finding, FindingCode } from './finding.ts';

const INDEX = 'index.yaml';
const DESCRIPTIONS = 'descriptions.yaml';

/**
 * Holds the pictures of an archive, their index and their descriptions against each other.
 *
 * @param root - the folder that holds `pictures`, which may be missing
 */
export async function checkPictures(root: string, cache: Cache): Promise<Finding[]> {
  const folder = join(root, 'pictures');
  if (!existsSync(folder)) return [];
  const findings: Finding[] = [];
  const report = (code: FindingCode, name: string, detail?: string) =>
    findings.push({ code, place: `content/pictures/${name}`, ...(detail ? { detail } : {}) });
  const loadOr = (code: FindingCode, name: string) => (error: Error) => {
    report(code, name, error.message.replace(`${join(folder, name)}: `, ''));
    return undefined;
  };
  const index = await loadPictureIndex(folder).catch(loadOr('C301', INDEX));
  const descriptions = await loadDescriptions(folder).catch(loadOr('C305', DESCRIPTIONS));

  const entries = readdirSync(folder, { withFileTypes: true }).filter(isCounted);
  for (const entry of entries.filter((one) => !one.isFile())) report('C101', entry.name);
  const names = new Set(entries.filter((one) => one.isFile()).map(({ name }) => name));
  const files = openStampedFiles(folder, 'pictures', cache);
  const kept = new Map<string, KeptPicture>();
  for (const entry of Object.values(index ?? {})) {
    if (isKept(entry)) kept.set(pictureFile(entry), entry);
  }
  for (const [name, { sha256, bytes }] of kept) {
    if (!names.has(name)) report('C302', name);
    else if (files.read(name).digest !== sha256) report('C303', name, `${files.read(name).size} bytes`);
    else if (files.read(name).size !== bytes) report('C303', name, `the index says ${bytes} bytes`);
  }
  // What an index says that nobody can read cannot be missed.
  for (const name of index ? names : []) if (!kept.has(name)) report('C304', name);
  const digests = new Set([...kept.values()].map(({ sha256 }) => sha256));
  for (const digest of index ? Object.keys(descriptions ?? {}) : []) {
    if (!digests.has(digest)) report('C306', DESCRIPTIONS, digest);
  }
  files.keep();
  return findings.sort((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)));
}

/** Leaves out what is no picture by its name: the two lists, hidden files, and what a broken run left. */
function isCounted({ name }: Dirent): boolean {
  return name !== INDEX && name !== DESCRIPTIONS && !name.startsWith('.') && !TEMPORARY.test(name);
}
