import type { Nodes } from 'xast';
import { toXml } from 'xast-util-to-xml';

const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Replaces what XML 1.0 cannot carry: control characters, half characters, U+FFFE and U+FFFF. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(UNFIT, '\ufffd');
}

/**
 * Writes elements as XML, with `&` and `<` by name: the RSS package reads what it is handed before it
 * writes it, and knows no numbers there.
 */
export function writeXml(tree: Nodes | Nodes[]): string {
  return (
    toXml(tree, { closeEmptyElements: true })
      .replaceAll('&#x26;', '&amp;')
      .replaceAll('&#x3C;', '&lt;')
      // The package leaves `>` alone, but XML does not allow `]]>` in a text; nothing else writes it here.
      .replaceAll(']]>', ']]&gt;')
  );
}

/** Writes a whole document. */
export function writeXmlDocument(root: Nodes): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}\n`;
}
