// Controls could move the cursor or colour the screen; marks of direction could reorder what is read;
// tags and zero-width characters could hide words.
const UNSAFE = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u2065\ufff9-\uffff\u{e0000}-\u{e007f}]/gu;

/** Makes a stranger's text safe to print: characters that act or hide are shown by their number. */
export function plainForTerminal(text: string): string {
  return text.toWellFormed().replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** Makes a stranger's text safe to print within one line of a report. */
export function plainLine(text: string): string {
  return plainForTerminal(text).replaceAll('\n', '<U+000A>');
}
