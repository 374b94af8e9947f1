import { expect, test } from 'vitest';
import { readFigures, readNumber } from './figures.ts';

const patterns = {
  incidents: { label: '事件', topic: '样例', unit: '起', pattern: /处理事件(\d+)起/ },
  hosts: { label: '主机', topic: '样例', unit: '个', pattern: /约为(\d+(?:\.\d+)?)(万)?个/ },
};

test('quotes the printed words with their spaces, on one line', () => {
  const { figures } = readFigures('本周处理事\n件 21 起。', patterns);
  expect(figures).toEqual({ incidents: { value: 21, unit: '起', printed: '处理事件 21 起' } });
});

test('counts in whole units', () => {
  expect(readFigures('约为14.1万个', patterns).figures['hosts']?.value).toBe(141_000);
});

test('leaves out what is not printed', () => {
  expect(readFigures('本周没有数字。', patterns)).toEqual({
    figures: {},
    changes: {},
    doubtful: [],
    unread: [],
    otherTime: [],
  });
});

test('reads full-width digits and traditional characters, and quotes them as printed', () => {
  const { figures } = readFigures('約為３１個', patterns);
  expect(figures['hosts']).toEqual({ value: 31, unit: '个', printed: '約為３１個' });
});

test('gives a share and a change to the figure in whose clause they stand', () => {
  const { figures, changes } = readFigures(
    '处理事件21起（约占全部4.5%），较上周环比下降了6.1%；约为14.1万个，较上周环比上升7%。',
    patterns,
  );
  expect(figures['incidents']?.share).toEqual({ percent: 4.5, printed: '（约占全部4.5%）' });
  expect(changes['incidents']).toEqual({ percent: -6.1, label: '事件', printed: '较上周环比下降了6.1%' });
  expect(changes['hosts']?.percent).toBe(7);
});

test('gives no change from another sentence or another figure', () => {
  const { changes } = readFigures('处理事件21起。较上周上升7%。约为14.1万个', patterns);
  expect(changes).toEqual({});
});

test.each([
  ['与上周持平', 0],
  ['较上周新增数量无变化', 0],
  ['较上周减少了3%', -3],
  ['较上周增加12.5%', 12.5],
  ['与上周相比下降了3.5%', -3.5],
  ['比上周上升2%', 2],
])('reads %s as a change', (words, percent) => {
  expect(readFigures(`处理事件21起，${words}。`, patterns).changes['incidents']?.percent).toBe(percent);
});

test('says which words occur twice with different numbers', () => {
  const twice = '处理事件21起。处理事件22起。';
  expect(readFigures(twice, patterns)).toMatchObject({
    figures: { incidents: { value: 21 } },
    doubtful: ['incidents'],
  });
  const last = { incidents: { ...patterns.incidents, take: 'last' as const } };
  expect(readFigures(twice, last).figures['incidents']?.value).toBe(22);
});

test.each([
  ['5,471', undefined, 5471],
  ['28.1', '万', 281_000],
  ['0', undefined, 0],
  ['54,71', undefined, undefined],
  ['', undefined, undefined],
  ['9007199254740991', undefined, 9_007_199_254_740_991],
  ['9007199254740992', undefined, undefined],
  ['99999999999999999', '万', undefined],
])('reads the number %s %s', (digits, scale, expected) => {
  expect(readNumber(digits, scale)).toBe(expected);
});

test('says which words hold a number that cannot be read', () => {
  const { figures, unread } = readFigures('处理事件99999999999999999999起。', patterns);
  expect(figures).toEqual({});
  expect(unread).toEqual([{ key: 'incidents', printed: '处理事件99999999999999999999起' }]);
});

test('takes no figure of another time for one of the week', () => {
  const { figures } = readFigures('上周处理事件20起，本周处理事件43起。', patterns);
  expect(figures['incidents']?.value).toBe(43);
  expect(readFigures('截至本周，累计处理事件900起。', patterns)).toMatchObject({
    figures: {},
    otherTime: [{ key: 'incidents', printed: '处理事件900起' }],
  });
});
