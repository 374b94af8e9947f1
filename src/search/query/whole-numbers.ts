/**
 * Finds words in a text without cutting a number: `23起` does not stand in `230起` or `123起`, nor
 * `2月6日` in `12月6日`, nor `5%` in `0.5%`, nor `234` in `1,234`. Both texts are folded.
 *
 * @returns the first place at or after `from`, or -1
 */
export function findWhole(text: string, words: string, from = 0): number {
  if (words === '') return -1;
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!cutsBefore(text, at) && !cutsAfter(text, at + words.length)) return at;
  }
  return -1;
}

/** Says whether a stretch that starts at `start` leaves the beginning of a number outside. */
function cutsBefore(text: string, start: number): boolean {
  if (/^[.,]\d/.test(text.slice(start, start + 2)))
    return isDigit(text, start - 1) && cutsBefore(text, start + 1);
  if (!isDigit(text, start)) return false;
  if (isDigit(text, start - 1)) return true;
  if (!isDigit(text, start - 2)) return false;
  const mark = text.charAt(start - 1);
  if (mark === ',') return /^\d{3}(?!\d)/.test(text.slice(start, start + 4));
  // 2024.02.26 and 192.168.1.1 are several numbers; 0.5 is one.
  return mark === '.' && !isDotted(text, start);
}

/** Says whether a stretch that ends before `end` leaves the rest of a number outside. */
function cutsAfter(text: string, end: number): boolean {
  if (!isDigit(text, end - 1)) return false;
  return isDigit(text, end) || /^,\d{3}(?!\d)/.test(text.slice(end, end + 5));
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Says whether the digits round `at` are joined by more than one dot. */
function isDotted(text: string, at: number): boolean {
  const before = /[\d.]*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const after = /^[\d.]*\d/.exec(text.slice(at, at + 40))?.[0] ?? '';
  return (before + after).split('.').length > 2;
}
