const UNFIT_FOR_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Replaces what XML 1.0 cannot carry: control characters, half characters, U+FFFE and U+FFFF. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(UNFIT_FOR_XML, '\ufffd');
}
