/** A whole number with a mark before each three digits: `2,410`. */
const MARKED = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g;
/** A number of four digits or more before its point: `2410`, `1234567.89`. */
const LONG = /(?<![\d.,])\d{4,}(?=(?:\.\d+)?(?![.,]?\d))(?!\.?,)/g;

/** Writes the long numbers of some words in the other way: `2,410` for `2410`, and `2410` for `2,410`. */
export function inOtherThousands(words: string): string {
  const plain = words.replace(MARKED, (number) => number.replaceAll(',', ''));
  return plain === words ? words.replace(LONG, (number) => number.replace(/\B(?=(?:\d{3})+$)/g, ',')) : plain;
}
