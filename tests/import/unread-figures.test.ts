import { expect, test } from 'vitest';
import { importAll } from '#importer/import-all.ts';
import { archiveWith } from './own-archive.ts';
import { scrapeOf, TEXT, WEEK } from './own-captures.ts';

/** Imports the text with other words for one of its numbers; gives its figures and messages. */
async function importWith(number: string, by: string, text = TEXT) {
  const content = await archiveWith({ 'a.md': scrapeOf(WEEK, text.replace(number, by)) });
  const imported = (await importAll({ paths: [], content })).captures[0]?.imported;
  return {
    figures: imported?.data.figures ?? {},
    unread: imported?.data.unread?.figures,
    codes: imported?.messages.map(({ ruleId }) => ruleId),
  };
}

test.each([
  '99999999999999999999',
  '三十七',
  '1e9',
  '-5',
  '5,47',
  '3亿',
  '***',
  '⑤11',
  '٥١١',
  '511²',
  '□□',
  '5**',
  '',
])('%s is no number of incidents, and the report says so', async (by) => {
  const { figures, unread, codes } = await importWith('911', by);
  expect(Object.keys(figures)).toEqual(['cross-border', 'phishing', 'app-platforms', 'malicious-urls']);
  expect(unread).toEqual({ incidents: `共处理网络安全事件${by}起` });
  expect(codes).toEqual(['figure-unread']);
});

test.each(['1e9', '5,47', '14万亿', '-5', '二十'])(
  '%s is no number of hosts, nor is its beginning',
  async (by) => {
    const text = TEXT.replace('本周，共', '境内感染网络病毒的主机数量约为37个。本周，共');
    const { figures, codes } = await importWith('37个', `${by}个`, text);
    expect(figures).not.toHaveProperty('infected-hosts');
    expect(codes).toEqual(['figure-unread']);
  },
);

test('a number in another unit is no number of incidents, and the report says so', async () => {
  const { figures, codes } = await importWith('911起', '911件');
  expect(figures).not.toHaveProperty('incidents');
  expect(codes).toEqual(['figure-unread']);
});

test.each([
  ['共处理网络安全事件911起', '共处理**网络安全事件911起**'],
  ['911起，', '**911起，**'],
  ['911', '*911*'],
  ['911', '`911`'],
  ['911', '<span style="color: red">911</span>'],
])('%s is read when a program marks it %s', async (words, by) => {
  const { figures, codes } = await importWith(words, by);
  expect(figures['incidents']?.value).toBe(911);
  expect(codes).toEqual([]);
});

test('words that say again what is read are noticed and no field', async () => {
  const { figures, unread, codes } = await importWith('911起', '911起。本周共处理网络安全事件□起');
  expect(figures['incidents']?.value).toBe(911);
  expect(unread).toBeUndefined();
  expect(codes).toEqual(['figure-unread']);
});

test('words too long for a field are in the report alone', async () => {
  const { unread, codes } = await importWith('911起', `□${' '.repeat(600)}□起`);
  expect(unread).toBeUndefined();
  expect(codes).toEqual(['figure-unread']);
});

test('of two that cannot be read the first is kept', async () => {
  const { unread } = await importWith('911起', '□起。本周共处理网络安全事件□□起');
  expect(unread).toEqual({ incidents: '共处理网络安全事件□起' });
});

test('a text whose numbers are all read gets no message', async () => {
  const { figures, codes } = await importWith('911', '1,911');
  expect(figures['incidents']?.value).toBe(1911);
  expect(codes).toEqual([]);
});
