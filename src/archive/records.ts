import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CorrectionFile, neverPublished, parseCorrection } from '#bulletin/correction.ts';
import { type Evidence, parseEvidence } from '#bulletin/evidence.ts';

/** What is known of issues apart from the issues that are held. */
export interface Records {
  /** Captures without text, each of which proves that some issue exists. */
  readonly evidence: readonly Evidence[];
  /** Numbers that were never given out, by path, with the reason. */
  readonly neverPublished: ReadonlyMap<string, string>;
}

/**
 * Reads `content/evidence` and `content/corrections`. An archive may have neither.
 *
 * @throws Error that names the file that cannot be read and says in which field
 */
export async function readRecords(root = 'content'): Promise<Records> {
  const [evidence, corrections] = await Promise.all([
    readAll(join(root, 'evidence'), parseEvidence),
    readAll<CorrectionFile>(join(root, 'corrections'), parseCorrection),
  ]);
  return { evidence, neverPublished: neverPublished(corrections) };
}

async function readAll<T>(folder: string, parse: (text: string) => T): Promise<T[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (name) => {
      try {
        return parse(await readFile(join(folder, name), 'utf8'));
      } catch (error) {
        throw new Error(`${join(folder, name)}: ${(error as Error).message}`);
      }
    }),
  );
}
