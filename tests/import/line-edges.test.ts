import { expect, test } from 'vitest';
import { importCapture } from '#importer/import-capture.ts';
import { readCapture } from '#importer/inputs/capture.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';
import { scrapeOf, TEXT, titleOf, WEEK } from './own-captures.ts';

const sentence = '此处是样本文字。';
/** Where in an article something stands that says nothing. */
const PLACES: Record<string, (mark: string) => string> = {
  'on a line of its own': (mark) => scrapeOf(WEEK, TEXT.replace('本周事件', `${mark}\n\n本周事件`)),
  'under a line': (mark) => scrapeOf(WEEK, TEXT.replace(sentence, `${sentence}\n${mark}`)),
  'at the start of a line': (mark) => scrapeOf(WEEK, TEXT.replace('本周，互联网', `${mark}本周，互联网`)),
  'at the end of a line': (mark) => scrapeOf(WEEK, TEXT.replace(sentence, `${sentence}${mark}`)),
  'at the end of the text': (mark) => scrapeOf(WEEK, `${TEXT}${mark}`),
  'below the title': (mark) => scrapeOf().replace(`# ${titleOf(WEEK)}\n`, `# ${titleOf(WEEK)}\n\n${mark}\n`),
};

const read = async (text: string) =>
  importCapture(await readCapture('a.md', Buffer.from(text)), cncertWeekly);

test.each(
  ['&nbsp;', '\u00a0', '&#160;', '&#xA0;', '&emsp;', '\u3000', '&#32;', '&#13;', '\u0085'].flatMap((mark) =>
    Object.keys(PLACES).map((place) => [mark, place] as const),
  ),
)('%j %s is white space and no word', async (mark, place) => {
  const { body, messages } = await read(PLACES[place]?.(mark) ?? '');
  expect(body).toBe((await read(scrapeOf())).body);
  expect(messages).toEqual([]);
});

test.each(['---', '* * *', '- - -', '===', '\u200b', '&#8203;'])(
  '%j on a line of its own is no word',
  async (mark) => {
    for (const place of ['on a line of its own', 'under a line']) {
      const { body, messages } = await read(PLACES[place]?.(mark) ?? '');
      expect(body).toBe((await read(scrapeOf())).body);
      expect(messages).toEqual([]);
    }
  },
);

test.each([
  ['\r\n', scrapeOf().replaceAll('\n', '\r\n')],
  ['\r', scrapeOf().replaceAll('\n', '\r')],
  ['\u2028', scrapeOf(WEEK, TEXT.replaceAll('\n', '\u2028'))],
])('R39: lines that end in %j are read as others are', async (_end, text) => {
  const [{ data, body }, usual] = [await read(text), await read(scrapeOf())];
  expect(body).toBe(usual.body);
  expect({ ...data, captures: [] }).toEqual({ ...usual.data, captures: [] });
});

test('a mark that ends a line within a block is no word, and the line ends there', async () => {
  const { body } = await read(scrapeOf(WEEK, TEXT.replace('此处', '\\\n此处')));
  expect(body).toContain('评价为优。\\\n此处是样本文字。');
});

test.each(['[1]', '[ ]', '[x](', '\\['])('%j in the words of a link stays there', async (words) => {
  const { body, data } = await read(scrapeOf(WEEK, TEXT.replace('●[网络', `●[${words}网络`)));
  expect(body).toContain('(http://mp.weixin.qq.com/s?__biz=EXAMPLE==&mid=2&idx=1)');
  expect(data.review).toHaveLength(2);
});
