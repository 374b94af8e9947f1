/** A piece of text and its place on a page; `y` grows upwards. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far two pieces may lie apart, in heights of a letter, and still be on one line or in one block. */
const SAME_LINE = 0.5;
const SAME_BLOCK = 2.2;
/** A gap this wide between two pieces of a line is a space, in heights of a letter. */
const SPACE = 0.25;

/** Writes the pieces of one page as lines in printed order, with a blank line where the page leaves a gap. */
export function writePage(pieces: readonly PlacedText[]): string {
  const lines: PlacedText[][] = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== '')) {
    const last = lines.at(-1)?.at(-1);
    if (last && Math.abs(last.y - piece.y) < SAME_LINE * heightOf(piece)) lines.at(-1)?.push(piece);
    else lines.push([piece]);
  }
  let text = '';
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]?.[0];
    const [first] = line;
    const apart = above && first && Math.abs(above.y - first.y) > SAME_BLOCK * heightOf(first);
    text += `${above ? '\n' : ''}${apart ? '\n' : ''}${writeLine(line)}`;
  }
  return text;
}

function writeLine(pieces: readonly PlacedText[]): string {
  let line = '';
  let end: number | undefined;
  for (const piece of pieces) {
    if (end !== undefined && piece.x - end > SPACE * heightOf(piece)) line += ' ';
    line += piece.text;
    end = piece.x + piece.width;
  }
  return line.trim();
}

function heightOf({ height }: PlacedText): number {
  return height > 0 ? height : 10;
}
