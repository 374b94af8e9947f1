/**
 * Text as outlines.
 *
 * A picture is drawn on machines that have no Chinese font, and has to be the same on all of them, so
 * no text is left in it: every character is drawn from a Song face
 * that lies beside this file. Readers never load it.
 */
import { create, type Font } from 'fontkitten';
import type { Element } from 'hast';
import { s } from 'hastscript';
import song from './card-song.woff2?inline';

export interface Lettering {
  readonly x: number;
  /** The base line. */
  readonly y: number;
  /** The height of a character, in the picture's units. */
  readonly size: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Space after each character, in parts of its height. */
  readonly tracking?: number;
}

interface Outline {
  readonly advanceWidth: number;
  readonly d: string;
}

const face = openFace(song);
const outlines = new Map<string, Outline>();

/** Draws a line of text. */
export function drawText(
  text: string,
  { x, y, size, fill, anchor = 'start', tracking = 0 }: Lettering,
): Element {
  const scale = size / face.unitsPerEm;
  const start = { start: 0, middle: 0.5, end: 1 }[anchor] * widthOf(text, size, tracking);
  let at = x - start;
  const outlines = [...text].map((character) => {
    const glyph = glyphOf(character);
    const place = `translate(${round(at)} ${round(y)}) scale(${round(scale)} ${round(-scale)})`;
    at += glyph.advanceWidth * scale + tracking * size;
    return s('path', { transform: place, d: glyph.d });
  });
  return s('g', { fill }, outlines);
}

/** Draws text down the page, one character under the other, centred on `x`; `y` is the first base line. */
export function drawColumn(text: string, { x, y, size, fill, tracking = 0 }: Lettering): Element {
  const step = size * (1 + tracking);
  const lines = [...text].map((character, index) =>
    drawText(character, { x, y: y + index * step, size, fill, anchor: 'middle' }),
  );
  return s('g', lines);
}

/** Measures a line of text. */
export function widthOf(text: string, size: number, tracking = 0): number {
  const characters = [...text];
  const advance = characters.reduce((sum, character) => sum + glyphOf(character).advanceWidth, 0);
  return (advance / face.unitsPerEm) * size + Math.max(0, characters.length - 1) * tracking * size;
}

/** Gives the greatest size, up to `size`, at which a text is no wider than `width`. */
export function sizeWithin(text: string, size: number, width: number): number {
  return Math.min(size, (size * width) / widthOf(text, size));
}

/** Finds a character's outline once; the cards of all issues are set from a few dozen characters. */
function glyphOf(character: string): Outline {
  const known = outlines.get(character);
  if (known) return known;
  const code = character.codePointAt(0) ?? 0;
  if (!face.hasGlyphForCodePoint(code)) {
    throw new Error(
      `card-song.woff2 has no character ${character}. Add it to card-song.txt and cut the face anew: docs/design.md.`,
    );
  }
  const { advanceWidth, path } = face.glyphForCodePoint(code);
  const outline = { advanceWidth, d: path.toSVG() };
  outlines.set(character, outline);
  return outline;
}

function openFace(address: string): Font {
  const font = create(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  if ('fonts' in font) throw new Error('card-song.woff2 is a collection, not one face.');
  return font;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
