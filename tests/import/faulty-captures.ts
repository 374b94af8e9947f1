/** The captures that faults are tried on, and what must be true after any of them. */
import { expect } from 'vitest';
import { importAll } from '#importer/import-all.ts';
import { archiveWith, snapshotOf } from './own-archive.ts';
import { notesOf, scrapeOf, titleOf } from './own-captures.ts';

export const CAPTURES = {
  'a.md': scrapeOf(),
  'c.md': `${notesOf(titleOf({ year: 2031, number: 4, period: '1月20日-1月26日' }))}\n`,
};

/** Gives the files of an archive after an import that nothing disturbed. */
export async function cleanResult(): Promise<Record<string, string>> {
  const content = await archiveWith(CAPTURES);
  await importAll({ paths: [], content });
  return snapshotOf(content);
}

/** After any fault every file is whole, and a second run gives the clean result. */
export async function expectWhole(content: string, clean: Record<string, string>): Promise<void> {
  const broken = await snapshotOf(content);
  for (const [path, bytes] of Object.entries(broken)) {
    if (path.includes('.tmp') || (path.startsWith('captures/') && !path.includes('manifest'))) continue;
    expect(clean[path], path).toBe(bytes);
  }
  await importAll({ paths: [], content });
  expect(await snapshotOf(content)).toEqual(clean);
}
