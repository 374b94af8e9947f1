/**
 * A card as PNG.
 *
 * The drawing library takes 40 ms for a card, and most of a card is the same in every issue. So it draws
 * each ground and each character of a size once, and a card is put together of them: points, each a
 * colour of a small palette. Letters stay sharp, since no colour is mixed of dots.
 */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import sharp from 'sharp';
import { CARD, type Card, COLOURS } from './card.ts';
import { type Letter, outlineOf, unitsPerEm } from './lettering.ts';
import { type Colour, formatPng } from './png.ts';

/** A colour of its own from the paper to each of these, for edges: so many steps, the last the colour itself. */
const STEPS = { [COLOURS.ink]: 5, [COLOURS.soft]: 4, [COLOURS.seal]: 3 } as const;

const PAPER = readColour(COLOURS.paper);
const PALETTE: Colour[] = [COLOURS.paper, COLOURS.slip, COLOURS.onSeal, COLOURS.hairline].map(readColour);
/** The place in the palette before the first step to a colour. */
const ramps = new Map<string, { readonly start: number; readonly steps: number }>();
for (const [colour, steps] of Object.entries(STEPS)) {
  ramps.set(colour, { start: PALETTE.length - 1, steps });
  for (let step = 1; step <= steps; step += 1) PALETTE.push(mix(PAPER, readColour(colour), step / steps));
}

/** How much of each point of a box a character covers: 255 for all of it. */
interface Mask {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly cover: Uint8Array;
}

/** The points of the card that is being painted. */
const points = new Uint8Array(CARD.width * CARD.height);
const grounds = new Map<string, Promise<Uint8Array>>();
const masks = new Map<string, Promise<Mask | undefined>>();

/** Paints a card. */
export async function paintCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const svg = writeSvg(CARD.width, CARD.height, [
    s('rect', { ...CARD, fill: COLOURS.paper }),
    ...card.filter((mark) => 'tagName' in mark),
  ]);
  const ground = await once(grounds, svg, () => drawGround(svg));
  const letters = card.filter((mark) => 'character' in mark);
  const drawn = await Promise.all(
    letters.map(({ character, size }) => once(masks, `${character}${size}`, () => drawMask(character, size))),
  );
  // From here on nothing is waited for: cards are painted in turns, and on the same points.
  points.set(ground);
  for (const [at, letter] of letters.entries()) print(drawn[at], letter);
  return formatPng({ ...CARD, points, palette: PALETTE });
}

/** Lays a character on the points of a card. */
function print(mask: Mask | undefined, { x, y, fill }: Letter): void {
  if (!mask) return;
  const { left, top, width, cover } = mask;
  const ramp = ramps.get(fill);
  if (!ramp) throw new Error(`${fill}: no colour for letters on a card. Name its steps in painting.ts.`);
  for (let from = 0, row = y + top; from < cover.length; row += 1) {
    for (let column = x + left; column < x + left + width; column += 1, from += 1) {
      const step = Math.round(((cover[from] ?? 0) * ramp.steps) / 255);
      if (step > 0) points[row * CARD.width + column] = ramp.start + step;
    }
  }
}

async function drawGround(svg: string): Promise<Uint8Array> {
  const pixels = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  const ground = new Uint8Array(pixels.length / 3);
  // Nearly every point is as the one before it.
  for (let at = 0, value = -1, place = 0; at < ground.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [pixels[at * 3], pixels[at * 3 + 1], pixels[at * 3 + 2]];
    const here = (red << 16) | (green << 8) | blue;
    if (here !== value) place = nearest([red, green, blue]);
    value = here;
    ground[at] = place;
  }
  return ground;
}

async function drawMask(character: string, size: number): Promise<Mask | undefined> {
  const { d, box } = outlineOf(character);
  if (d === '') return undefined;
  const scale = size / unitsPerEm;
  const [left, top] = [Math.floor(box.left * scale), -Math.ceil(box.top * scale)];
  const [width, height] = [Math.ceil(box.right * scale) - left, -Math.floor(box.bottom * scale) - top];
  const shape = s('path', { transform: `translate(${-left} ${-top}) scale(${scale} ${-scale})`, d });
  const svg = writeSvg(width, height, [shape]);
  const cover = await sharp(Buffer.from(svg)).extractChannel('alpha').raw().toBuffer();
  return { left, top, width, cover };
}

function writeSvg(width: number, height: number, drawings: Element[]): string {
  return toHtml(s('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height }, drawings), { space: 'svg' });
}

function nearest(colour: Colour): number {
  const distances = PALETTE.map((known) =>
    known.reduce((sum, part, at) => sum + (part - (colour[at] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (at: 0 | 1 | 2) => Math.round(from[at] + (to[at] - from[at]) * share);
  return [part(0), part(1), part(2)];
}

function readColour(text: string): Colour {
  const value = Number.parseInt(text.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function once<Made>(
  known: Map<string, Promise<Made>>,
  name: string,
  make: () => Promise<Made>,
): Promise<Made> {
  const made = known.get(name) ?? make();
  known.set(name, made);
  return made;
}
