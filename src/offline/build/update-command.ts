/** The command that leads readers of the published version to a newly built one: what it says, and how it ends. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Ending, EXIT, misused, runCommand } from '#command/command.ts';
import type { Bytes } from '../delta.ts';
import { makeUpdate, type PublishedCopy, readPublishedCopy } from './update.ts';

const USAGE = `node scripts/offline-update.ts PUBLISHED [SITE]

PUBLISHED  where the archive is published now, https://example.org/repo/, or a folder with a copy of it
SITE       the folder of the new build; by default dist`;

/** Runs the command with its arguments. */
export function runUpdate(args: readonly string[]): Promise<Ending> {
  return runCommand(args, { usage: USAGE, options: {}, places: 2 }, async (_options, places) => {
    const [published, folder = 'dist'] = places;
    if (!published) return misused('Nobody said where the archive is published.', USAGE);
    const next = await readCopyAt(folder);
    const former = await readCopyAt(published);
    if (former.version === next.version) {
      return {
        output: 'The published version is this one; there is nothing to lead to.',
        exitCode: EXIT.done,
      };
    }
    const { path, bytes } = makeUpdate(former, next);
    await writeFile(join(folder, path), bytes);
    return { output: `${path}: ${bytes.length} bytes`, exitCode: EXIT.done };
  });
}

async function readCopyAt(place: string): Promise<PublishedCopy> {
  try {
    return await readPublishedCopy((path) => readAt(place, path));
  } catch (error) {
    const { message, cause } = error as Error;
    const why = cause instanceof Error ? cause.message : message;
    throw new Error(`${place}: no copy of the archive can be read there (${why}). Nothing was written.`);
  }
}

async function readAt(place: string, path: string): Promise<Bytes> {
  if (!/^https?:/.test(place)) return new Uint8Array(await readFile(join(place, path)));
  const response = await fetch(new URL(path, place.replace(/\/*$/, '/')));
  if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
