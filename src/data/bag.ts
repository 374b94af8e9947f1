import type { Batch, Shape } from './batch.ts';
import { formatDigests } from './digest.ts';
import type { LongFile, PackedLongFile } from './long-file.ts';
import { joinSections, packSection } from './sections.ts';
import { joinZip, stretchOfFile } from './zip.ts';

/** What a bag says of itself in `bag-info.txt`, by the words of BagIt. */
export type BagInfo = Readonly<Record<string, string>>;

/** Gives the shape of what is packed for a bag: its paths begin with `data/`. */
export function shapeOfBag(folder: string): Shape {
  return { folder, algorithms: ['sha256', 'sha512'] };
}

/**
 * Makes a zip of a BagIt bag (RFC 8493): the payload below `data/`, a manifest of it by two digests, and one of
 * the bag's own papers.
 *
 * @param payload - in the order of the paths
 */
export function makeBag({ folder, algorithms }: Shape, payload: readonly Batch[], info: BagInfo): LongFile {
  const sum = (ofBatch: (batch: Batch) => number) =>
    payload.reduce((total, batch) => total + ofBatch(batch), 0);
  const oxum = `${sum(({ octets }) => octets)}.${sum(({ count }) => count)}`;
  const lines = Object.entries({ ...info, 'Payload-Oxum': oxum }).map(
    ([name, value]) => `${name}: ${value}\n`,
  );
  const papers: Readonly<Record<string, PackedLongFile>> = {
    'bagit.txt': paper('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    'bag-info.txt': paper(lines.join('')),
    ...Object.fromEntries(
      algorithms.map((algorithm) => [
        `manifest-${algorithm}.txt`,
        joinSections(payload.map(({ linesBy }) => linesBy(algorithm))),
      ]),
    ),
  };
  const tags = algorithms.map(
    (algorithm) => [`tagmanifest-${algorithm}.txt`, paper(formatDigests(papers, algorithm))] as const,
  );
  const files = [...Object.entries(papers), ...tags];
  return joinZip([...payload, ...files.map(([path, file]) => stretchOfFile(`${folder}/${path}`, file))]);
}

function paper(text: string): PackedLongFile {
  return joinSections([packSection(text)]);
}
