/** A whole number with a mark before each three digits: `2,410`; full-width forms are the same. */
const MARKED =
  /(?<![\d０-９])(?<![\d０-９][.．,，])[\d０-９]{1,3}(?:[,，][\d０-９]{3})+(?![\d０-９])(?![,，][\d０-９])/g;
const MARK = /[,，]/g;

/** Takes the marks between thousands out: `2,410` and `2410` are one number. */
export function withoutThousands(text: string): string {
  return text.replace(MARKED, (number) => number.replace(MARK, ''));
}

/** Gives the places of the marks between thousands in a text. */
export function thousandMarks(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { 0: number, index } of text.matchAll(MARKED)) {
    for (const mark of number.matchAll(MARK)) places.add(index + mark.index);
  }
  return places;
}
