/**
 * From bytes to text, without losing or inventing a character. What a page says of its own encoding is
 * not believed: labels lie, and bytes do not. Text that cannot be decoded without loss, or was spoilt
 * before it was saved, is set aside and never published.
 */
import { fault } from '../fault.ts';

export interface DecodedText {
  /** The text; a byte order mark stays in it, so that it too is accounted for. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
}

// C0 controls without tab, line feed, form feed and carriage return; DEL and C1; the two non-characters.
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;
/** Words that a bulletin in Chinese cannot do without, simplified or traditional. */
const VOCABULARY = /网络|安全|周报|本周|網絡|網路|週報|周報|本週/;
/** What UTF-8 looks like when it was once read as GBK and saved again. */
const SPOILT = /缃戠粶|鍛ㄦ姤|鏈懆|锛[\s\S]*?锛|銆[\s\S]*?銆/;

/**
 * Decodes the bytes of a capture.
 *
 * @throws Error that says what is wrong, where, and what to do
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decodeMarked(bytes) ?? decodeUtf8(bytes) ?? decodeUnmarked(bytes);
  if (!decoded) {
    throw fault('not-utf-8', { place: findFlaw(bytes) + 1 });
  }
  const { text } = decoded;
  const control = CONTROLS.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    throw fault('control-character', { place: control.index + 1, code });
  }
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) throw fault('lost-character', { place: lost + 1 });
  if (SPOILT.test(text)) throw fault('spoilt-text');
  return decoded;
}

function decodeMarked(bytes: Uint8Array): DecodedText | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  return encoding && decodeAs(bytes, encoding);
}

function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  return decodeAs(bytes, 'utf-8');
}

/** Takes bytes for GB18030, or UTF-16 without its mark, only when the words are those of a bulletin. */
function decodeUnmarked(bytes: Uint8Array): DecodedText | undefined {
  const encodings = bytes.includes(0) ? (['utf-16le', 'utf-16be'] as const) : (['gb18030'] as const);
  return encodings
    .map((encoding) => decodeAs(bytes, encoding))
    .find((decoded) => decoded !== undefined && VOCABULARY.test(decoded.text));
}

function decodeAs(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    return undefined;
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
