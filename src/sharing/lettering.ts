/**
 * Text as outlines.
 *
 * A picture is drawn on machines that have no Chinese font, and has to be the same on all of them, so no
 * text is left in it: every character is drawn from a Song face that lies beside this file. Readers never
 * load it.
 */
import { create, type Font } from 'fontkitten';
import song from './card-song.woff2?inline';

/** A character on a card, by the point where its square begins on the base line. */
export interface Letter {
  readonly character: string;
  readonly x: number;
  readonly y: number;
  /** The height of its square, in points. */
  readonly size: number;
  readonly fill: string;
}

export interface Lettering extends Omit<Letter, 'character'> {
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Space after each character, in parts of its height. */
  readonly tracking?: number;
}

/** What is drawn for a character, in units of the face, upwards from the base line. */
export interface Outline {
  readonly advanceWidth: number;
  readonly d: string;
  /** The least box round it; without a box, nothing is drawn. */
  readonly box: {
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
    readonly top: number;
  };
}

const face = openFace(song);
const outlines = new Map<string, Outline>();

/** How many units of the face are as long as a character is high. */
export const unitsPerEm = face.unitsPerEm;

/** Draws a line of text. Characters begin on whole points, so that each is drawn alike wherever it stands. */
export function drawText(
  text: string,
  { x, y, size, fill, anchor = 'start', tracking = 0 }: Lettering,
): Letter[] {
  let at = x - { start: 0, middle: 0.5, end: 1 }[anchor] * widthOf(text, size, tracking);
  return [...text].map((character) => {
    const letter = { character, x: Math.round(at), y: Math.round(y), size, fill };
    at += (outlineOf(character).advanceWidth / unitsPerEm + tracking) * size;
    return letter;
  });
}

/** Draws text down the page, one character under the other, centred on `x`; `y` is the first base line. */
export function drawColumn(text: string, { x, y, size, fill, tracking = 0 }: Lettering): Letter[] {
  const step = size * (1 + tracking);
  return [...text].flatMap((character, index) =>
    drawText(character, { x, y: y + index * step, size, fill, anchor: 'middle' }),
  );
}

/** Measures a line of text. */
export function widthOf(text: string, size: number, tracking = 0): number {
  const characters = [...text];
  const advance = characters.reduce((sum, character) => sum + outlineOf(character).advanceWidth, 0);
  return (advance / unitsPerEm) * size + Math.max(0, characters.length - 1) * tracking * size;
}

/** Gives the greatest size, up to `size`, at which a text is no wider than `width`. */
export function sizeWithin(text: string, size: number, width: number): number {
  return Math.min(size, (size * width) / widthOf(text, size));
}

/**
 * Finds a character's outline once; the cards of all issues are set from a few dozen characters.
 *
 * @throws Error when the face has none
 */
export function outlineOf(character: string): Outline {
  const known = outlines.get(character);
  if (known) return known;
  const code = character.codePointAt(0) ?? 0;
  if (!face.hasGlyphForCodePoint(code)) {
    throw new Error(
      `card-song.woff2 has no character ${character}. Add it to card-song.txt and cut the face anew: docs/design.md.`,
    );
  }
  const { advanceWidth, path } = face.glyphForCodePoint(code);
  const { minX, minY, maxX, maxY } = path.bbox;
  const box = { left: minX, bottom: minY, right: maxX, top: maxY };
  const outline = { advanceWidth, d: path.toSVG(), box };
  outlines.set(character, outline);
  return outline;
}

function openFace(address: string): Font {
  const font = create(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  if ('fonts' in font) throw new Error('card-song.woff2 is a collection, not one face.');
  return font;
}
