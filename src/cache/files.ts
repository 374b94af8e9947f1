/** Files on the disk: which there are, and what tells that one is another than before. */
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What tells a file, or a folder, from what it was: its size, its times and its number on the disk. */
export interface Status {
  readonly stamp: string;
  readonly size: number;
  /** When it was changed last, in milliseconds since 1970. */
  readonly changed: number;
  /** It is a link to what lies elsewhere. */
  readonly isLink: boolean;
}

/**
 * Looks at a file or a folder; gives nothing where nothing is. A folder's stamp changes when something is
 * put into it or taken out.
 */
export function statusOf(place: string): Status | undefined {
  const status = lstatSync(place, { throwIfNoEntry: false });
  if (!status) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = status;
  return {
    stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`,
    size,
    changed: ctimeMs,
    isLink: status.isSymbolicLink(),
  };
}

/** Lists a file, or all files below a folder or a link to one, in order; gives nothing where nothing is. */
export function filesBelow(root: string, name: string): string[] {
  const place = join(root, name);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [name];
  return readdirSync(place, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(root, `${name}/${entry.name}`) : `${name}/${entry.name}`,
    )
    .sort();
}
