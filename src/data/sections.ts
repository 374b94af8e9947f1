/**
 * Long files, written and packed section by section, one for each year: when an issue is added, only its
 * year's section is made again.
 *
 * A section is packed so that nothing before it is needed to unpack it. Sections put together are then
 * the packed form of the whole, once the mark of the end follows.
 */
import { crc32 } from 'node:zlib';
import { pieceOf } from '#archive/earlier-build.ts';
import type { Year } from '#archive/years.ts';
import { joinBytes } from '#zip/bytes.ts';
import { END, openPacker } from '#zip/deflate.ts';
import { bytesOf, digestOf } from './digest.ts';
import type { WholeFile } from './packed-file.ts';

export interface Section {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly deflated: Uint8Array;
}

const deflate = openPacker({ level: 6 });

/**
 * Writes a section for each year.
 *
 * @param kind - what is written, apart from anything else
 * @param write - writes one year, of nothing but its items and whether it is the first
 */
export function sectionsOf<Item>(
  kind: string,
  years: readonly Year<Item>[],
  write: (items: readonly Item[], isFirst: boolean) => string,
): Section[] {
  return years.map(({ name, items, digest }, place) => {
    const piece = { kind, group: 'years', name, digest: place === 0 ? `first ${digest}` : digest };
    return pieceOf(piece, () => packSection(write(items, place === 0)));
  });
}

/** Packs a text that is not kept. */
export function packSection(text: string): Section {
  const bytes = bytesOf(text);
  return { bytes, deflated: deflate(bytes) };
}

/** Puts sections together to a file. */
export function joinSections(sections: readonly Section[]): WholeFile {
  const bytes = joinBytes(sections.map((section) => section.bytes));
  return {
    bytes,
    length: bytes.length,
    sha256: digestOf(bytes),
    get sha512() {
      return digestOf(bytes, 'sha512');
    },
    crc32: crc32(bytes),
    deflated: joinBytes([...sections.map(({ deflated }) => deflated), END]),
  };
}
