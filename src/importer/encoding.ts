// C0 controls without tab, line feed, form feed and carriage return; DEL and C1; the two non-characters.
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

/**
 * Reads bytes as UTF-8 text. A byte order mark stays in the text, so that it too is accounted for.
 *
 * @throws Error that names the place of the first byte that is not UTF-8
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const control = CONTROLS.exec(text);
    if (!control) return text;
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw new Error(`第 ${control.index + 1} 个字符是控制字符 U+${code}。请换一份完好的副本。`);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Error(`第 ${findFlaw(bytes) + 1} 个字节不是 UTF-8 文字。请换一份完好的副本，或转成 UTF-8。`);
  }
}

/** Finds the place of the first byte that breaks UTF-8, counted from 0. */
function findFlaw(bytes: Uint8Array): number {
  let [sound, broken] = [0, bytes.length];
  // `stream` tells a character cut off at the end of the piece from one that is wrong.
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      sound = middle;
    } catch {
      broken = middle;
    }
  }
  return sound;
}
