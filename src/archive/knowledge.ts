import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { neverPublished, parseCorrection } from '#bulletin/correction.ts';
import { parseEvidence } from '#bulletin/evidence.ts';
import type { Knowledge } from './holdings.ts';

/**
 * Loads what is known of the series beside the issues: `content/evidence` and `content/corrections`.
 *
 * @throws Error that names the file that is not sound
 */
export async function loadKnowledge(content = 'content'): Promise<Knowledge> {
  const evidence = await readYaml(join(content, 'evidence'), parseEvidence);
  const corrections = await readYaml(join(content, 'corrections'), parseCorrection);
  return { proofs: evidence.flatMap(({ issues }) => issues), neverPublished: neverPublished(corrections) };
}

async function readYaml<T>(folder: string, parse: (text: string) => T): Promise<T[]> {
  const names = await readdir(folder).catch(() => []);
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
