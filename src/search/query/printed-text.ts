import type { PageText } from './engine.ts';
import { BLOCK_END, type Edit, PARTING } from './indexable.ts';

/** A page's text as printed, beside the indexed text that search compares, with the way across. */
export interface PrintedText {
  /** The indexed text, its blocks parted by line feeds. */
  readonly indexed: string;
  /** The text as printed, its blocks parted by line feeds. */
  readonly printed: string;
  /** The place in `printed` of each code unit of `indexed`, and of its end. */
  readonly places: readonly number[];
  /** The sections, by where they begin in `indexed`. */
  readonly sections: readonly Section[];
}

export interface Section {
  readonly start: number;
  readonly id: string;
  readonly heading: string;
}

/** Writes edits for the index to keep beside the page. */
export function formatEdits(edits: readonly Edit[]): string {
  return JSON.stringify(edits.flatMap(({ at, length, printed }) => [at, length, printed]));
}

/** Reads what `formatEdits` wrote. */
export function parseEdits(text: string): Edit[] {
  if (text === '') return [];
  const flat: unknown = JSON.parse(text);
  const edits: Edit[] = [];
  if (!Array.isArray(flat)) return edits;
  for (let at = 0; at + 2 < flat.length; at += 3) {
    edits.push({ at: Number(flat[at]), length: Number(flat[at + 1]), printed: String(flat[at + 2]) });
  }
  return edits;
}

/** Restores the printed text of a page. */
export function printedText({ content, printed: editsWritten, headings }: PageText): PrintedText {
  const edits = parseEdits(editsWritten);
  const blocks = content.split(BLOCK_END).map((block) => block.replaceAll(PARTING, '').trim());
  const indexed = blocks.filter((block) => block !== '').join('\n');
  const places: number[] = [];
  let printed = '';
  let visible = 0;
  let next = 0;
  let covered = 0;
  let coveredAt = 0;
  for (const unit of indexed.split('')) {
    const isVisible = unit > '\u3000' || !/\s/.test(unit);
    while (isVisible && covered === 0 && edits[next]?.at === visible) {
      coveredAt = printed.length;
      covered = edits[next]?.length ?? 0;
      printed += edits[next]?.printed ?? '';
      next += 1;
    }
    // Every unit of an edited stretch leads to the beginning of what was printed there.
    places.push(covered > 0 ? coveredAt : printed.length);
    if (covered === 0) printed += unit;
    else if (isVisible) covered -= 1;
    if (isVisible) visible += 1;
  }
  places.push(printed.length);
  return { indexed, printed, places, sections: findSections(indexed, headings) };
}

function findSections(indexed: string, headings: PageText['headings']): Section[] {
  const sections: Section[] = [];
  let from = 0;
  for (const { id, text } of headings) {
    const heading = text.replaceAll(BLOCK_END, '').replaceAll(PARTING, '').trim();
    const at = `\n${indexed}\n`.indexOf(`\n${heading}\n`, from);
    if (at < 0 || heading === '') continue;
    sections.push({ start: at, id, heading });
    from = at + 1;
  }
  return sections;
}
