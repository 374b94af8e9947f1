import { describe, expect, test } from 'vitest';
import { fold } from './folded.ts';
import { indexable } from './indexable.ts';
import { formatEdits, parseEdits, printedText } from './printed-text.ts';

const simplified = new Map([
  ['門', '门'],
  ['後', '后'],
]);

/** Takes a text into the index and back. */
function there(printed: string) {
  const { text, edits } = indexable(printed, simplified);
  const page = { content: `${text}⁋ `, printed: formatEdits(edits), address: '/', title: '', headings: [] };
  return printedText(page);
}

describe('a text in the index', () => {
  test.each([
    ['後門程式１２３起', '后门程式123起'],
    ['投诉事 件', '投诉事件'],
    ['零\u200b日', '零日'],
    ['CERT 等 24 起', 'CERT 等 24 起'],
    ['44228，2021', '44228，2021'],
    ['㈱ 1½', '(株) 11⁄2'],
  ])('%j is kept as %j, and comes back as printed', (printed, indexed) => {
    const back = there(printed);
    expect(back.indexed.trim()).toBe(indexed);
    expect(back.printed).toBe(printed);
  });

  test('leads found words to the printed ones', () => {
    const { printed, indexed, places } = there('植入後 門一起');
    const at = fold(indexed).text.indexOf('后门');
    expect(printed.slice(places[at], places[at + 2])).toBe('後 門');
  });

  test('is the same with no edits', () => {
    expect(parseEdits('')).toEqual([]);
  });

  test('knows the sections by their headings', () => {
    const headings = [{ id: '态势', text: '态势⁋' }];
    const page = { content: '题⁋ 态势⁋ 良好。⁋', printed: '', address: '/', title: '', headings };
    expect(printedText(page).sections).toEqual([{ start: 2, id: '态势', heading: '态势' }]);
  });
});
