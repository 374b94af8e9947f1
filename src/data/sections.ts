/**
 * Long files, written and packed section by section, one for each year: when an issue is added, only its
 * year's section is made again.
 *
 * A section is packed so that nothing before it is needed to unpack it. Sections put together are then
 * the packed form of the whole, once the mark of the end follows.
 */
import { longPieceOf } from '#archive/pieces.ts';
import { inMemory, type Stored } from '#archive/stored.ts';
import type { Year } from '#archive/years.ts';
import { END, openPacker } from '#zip/deflate.ts';
import { bytesOf } from './digest.ts';
import { longFile, type PackedLongFile } from './long-file.ts';

export interface Section {
  readonly plain: Stored;
  readonly deflated: Stored;
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
    const piece = { kind, name, digest: place === 0 ? `first ${digest}` : digest };
    return longPieceOf(piece, () => {
      return { facts: undefined, parts: packSection(write(items, place === 0)) };
    }).parts;
  });
}

/** Packs a text that is not kept. */
export function packSection(text: string): { plain: Stored; deflated: Stored } {
  const bytes = bytesOf(text);
  return { plain: inMemory(bytes), deflated: inMemory(deflate(bytes)) };
}

/** Puts sections together to a file. */
export function joinSections(sections: readonly Section[]): PackedLongFile {
  const deflated = [...sections.map(({ deflated }) => deflated), inMemory(END)];
  return Object.assign(longFile(sections.map(({ plain }) => plain)), { deflated });
}
