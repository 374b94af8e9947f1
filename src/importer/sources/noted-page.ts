import { deskOf } from '../draft.ts';
import { parseCollectorNotes, soundNotes } from '../fields/collector-notes.ts';
import { enterNotes } from '../fields/enter-notes.ts';
import type { Capture } from '../inputs/capture.ts';
import type { Source } from '../source.ts';
import { isHtml, webPage } from './web-page.ts';
import { wechatPage } from './wechat-page.ts';

const OPENS_AS_PAGE =
  /^\s*(?:#{1,6}[ \t][^\n]*\s+)?<(?:!doctype|html|body|article|div|section|table|h[1-6]|p)\b/i;

/** A page in HTML below the notes of a collector, as programs that follow feeds save it. */
export const notedPage: Source = {
  name: 'noted-page',
  recognises: (capture) => pageBelow(capture) !== undefined,
  read(capture, file) {
    const { account } = deskOf(file);
    const notes = parseCollectorNotes(capture.text);
    const page = pageBelow(capture);
    if (!notes || !page) throw new Error(`${capture.name}: no page below notes`);
    const own = wechatPage.recognises(page, deskOf(file).series) ? wechatPage : webPage;
    enterNotes(notes, file);
    const entered = account.length;
    const tree = own.read(page, file);
    // The page knows nothing of the notes: the space in their place is none of its own.
    const ofPage = account.splice(entered).filter(({ end }) => end > notes.end);
    account.push(...ofPage.map((stretch) => ({ ...stretch, start: Math.max(stretch.start, notes.end) })));
    return tree;
  },
  wordsOf: webPage.wordsOf,
  collapsesSpace: true,
};

/** Gives the capture with space in place of its notes, when what stands below them is a page. */
function pageBelow(capture: Capture): Capture | undefined {
  const notes = soundNotes(capture.text);
  if (!notes) return undefined;
  const below = capture.text.slice(notes.end);
  if (!OPENS_AS_PAGE.test(below) || !isHtml({ ...capture, text: below })) return undefined;
  return { ...capture, text: ' '.repeat(notes.end) + below };
}
