import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { readCapture } from '#archive/captures.ts';
import { groupOf, type Piece, pieceOf } from '#archive/pieces.ts';
import type { Provenance } from '#bulletin/schema.ts';
import { type Batch, packBatch, type Shape } from './batch.ts';
import { bytesOf, digestOf } from './digest.ts';
import { packFile } from './packed-file.ts';

interface WantedCapture {
  readonly capture: Provenance;
  /** Its packed form. */
  readonly piece: Piece;
}

/** Packs the captures that issues rest on, in the order of their paths. */
export function batchesOfCaptures(issues: readonly ArchivedIssue[], shape: Shape): Batch[] {
  const all = new Map<string, WantedCapture>();
  for (const { path, data } of issues) {
    for (const capture of data.captures) {
      const { file, sha256 } = capture;
      const piece = { kind: 'captures', group: groupOf(path), name: file, digest: sha256 };
      all.set(lineOf(capture), { capture, piece });
    }
  }
  const inOrder = [...all.keys()].sort().flatMap((line) => all.get(line) ?? []);
  return cut(inOrder).map((some) => {
    const lines = some.map(({ capture }) => lineOf(capture));
    const piece = { kind: 'bag-captures', name: lines[0] ?? '', digest: digestOf(bytesOf(lines.join('\n'))) };
    return packBatch(piece, shape, () =>
      Object.fromEntries(
        some.map(({ capture, piece }) => {
          const packed = pieceOf(piece, () => packFile(readCapture(capture)));
          return [`data/captures/${capture.file}`, packed];
        }),
      ),
    );
  });
}

/** Lines come in the order of the names, since a line break comes before all that a name holds. */
function lineOf({ file, sha256 }: Provenance): string {
  return `${file}\n${sha256}`;
}

/**
 * Cuts captures into batches of some sixty. The names of captures tell of no year, so a batch ends behind a
 * capture whose digest opens with a small number: wherever a new one comes, the other batches stay.
 */
export function cut<Item extends { readonly capture: Pick<Provenance, 'sha256'> }>(
  captures: readonly Item[],
): Item[][] {
  const batches: Item[][] = [];
  let isOpen = false;
  for (const item of captures) {
    if (isOpen) batches.at(-1)?.push(item);
    else batches.push([item]);
    isOpen = Number.parseInt(item.capture.sha256.slice(0, 2), 16) >= 4;
  }
  return batches;
}
