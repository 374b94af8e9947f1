/**
 * The list of all captures with their digests, `content/captures/manifest-sha256.txt`, in the form that
 * `sha256sum -c` checks. A line is never changed by the importer: bytes that no longer fit their line
 * were altered, and that must be seen.
 */
import { fault } from '../fault.ts';

export type Manifest = ReadonlyMap<string, string>;

export const MANIFEST_NAME = 'manifest-sha256.txt';

const LINE = /^([0-9a-f]{64}) [ *](.+)$/;

/**
 * Reads a manifest: digests by the names of files.
 *
 * @throws Error that gives the number of the first line that is none
 */
export function parseManifest(text: string): Manifest {
  const manifest = new Map<string, string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [, digest, name] = LINE.exec(line) ?? [];
    if (!digest || !name || manifest.has(name)) {
      throw fault('manifest', { name: MANIFEST_NAME, line: index + 1 });
    }
    manifest.set(name, digest);
  }
  return manifest;
}

/** Writes a manifest, sorted by name. */
export function formatManifest(manifest: Manifest): string {
  return [...manifest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, digest]) => `${digest}  ${name}\n`)
    .join('');
}
