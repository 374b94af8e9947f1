/**
 * A drawing as PNG.
 *
 * Drawing takes a moment for each issue, and most cards are the same in every build, so what was drawn
 * is kept by the digest of its drawing.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

// Few colours, and none mixed of dots: letters stay sharp, and the file is a third as large.
const FORM = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 9 } as const;
const CACHE = join('node_modules', '.cache', 'cards');

/** Draws an SVG that holds no text and no picture, or gives what was drawn of it before. */
export async function drawPng(svg: string, cache = CACHE): Promise<Uint8Array<ArrayBuffer>> {
  // Another version of the drawing library may set other bytes.
  const digest = createHash('sha256')
    .update(JSON.stringify([sharp.versions, FORM]))
    .update(svg)
    .digest('hex');
  const file = join(cache, `${digest}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Uint8Array(kept);
  const drawn = await sharp(Buffer.from(svg)).png(FORM).toBuffer();
  await mkdir(cache, { recursive: true });
  // A build that is stopped in the middle must not leave half a picture for the next.
  await writeFile(`${file}.${process.pid}.tmp`, drawn);
  await rename(`${file}.${process.pid}.tmp`, file);
  return new Uint8Array(drawn);
}
