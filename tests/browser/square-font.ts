/**
 * A font in which every character is the same full square, so that a picture of a page shows its setting and
 * looks alike on machines with other fonts.
 */

const EM = 1000;
const LAST_CHARACTER = 0x10ffff;

const u16 = (...numbers: number[]) => bytes(2, numbers);
const u32 = (...numbers: number[]) => bytes(4, numbers);

/** Makes the font as a TrueType file. */
export function makeSquareFont(): Buffer {
  const square = [80, -120, 920, 880] as const;
  const [left, bottom, right, top] = square;
  const outline = Buffer.concat([
    u16(1, left, bottom, right, top, 3, 0),
    Buffer.from([1, 1, 1, 1]),
    u16(left, 0, right - left, 0, bottom, top - bottom, 0, bottom - top),
    Buffer.alloc(2),
  ]);
  const tables: Record<string, Buffer> = {
    'OS/2': Buffer.concat([
      u16(4, EM, 400, 5, 0),
      Buffer.alloc(20),
      u16(0),
      Buffer.alloc(10),
      u32(0, 0, 0, 0),
      Buffer.from('TEST'),
      u16(64, 32, 0xffff, 880, -120, 0, 880, 120),
      u32(1, 0),
      u16(500, 700, 0, 32, 1),
    ]),
    // Format 13 gives one glyph to a whole range of characters.
    cmap: Buffer.concat([u16(0, 1, 3, 10), u32(12), u16(13, 0), u32(28, 0, 1, 32, LAST_CHARACTER, 1)]),
    glyf: Buffer.concat([outline, outline]),
    head: Buffer.concat([
      u32(0x10000, 0x10000, 0, 0x5f0f3cf5),
      u16(3, EM),
      Buffer.alloc(16),
      u16(...square, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([u32(0x10000), u16(880, -120, 0, EM, left, 80, right, 1, 0, 0, 0, 0, 0, 0, 0, 2)]),
    hmtx: u16(EM, left, EM, left),
    loca: u32(0, outline.length, 2 * outline.length),
    maxp: Buffer.concat([u32(0x10000), u16(2, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: u16(0, 0, 6),
    post: Buffer.concat([u32(0x30000, 0), u16(0, 0), u32(0, 0, 0, 0, 0)]),
  };
  const names = Object.keys(tables);
  const entries: Buffer[] = [];
  const bodies: Buffer[] = [];
  let offset = 12 + 16 * names.length;
  for (const name of names) {
    const table = tables[name] ?? Buffer.alloc(0);
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    entries.push(Buffer.from(name), u32(sumOf(padded), offset, table.length));
    bodies.push(padded);
    offset += padded.length;
  }
  const power = Math.floor(Math.log2(names.length));
  const range = 16 * 2 ** power;
  const header = Buffer.concat([u32(0x10000), u16(names.length, range, power, 16 * names.length - range)]);
  return Buffer.concat([header, ...entries, ...bodies]);
}

function bytes(width: 2 | 4, numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(width * numbers.length);
  numbers.forEach((number, place) => {
    buffer.writeUIntBE(number < 0 ? number + 256 ** width : number, place * width, width);
  });
  return buffer;
}

function sumOf(table: Buffer): number {
  let sum = 0;
  for (let place = 0; place < table.length; place += 4) sum = (sum + table.readUInt32BE(place)) >>> 0;
  return sum;
}
