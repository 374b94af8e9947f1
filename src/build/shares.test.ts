import { expect, test } from 'vitest';
import { filesGone, findTwin, sharesOf } from './shares.ts';

const file = (name: string, share: string | undefined) => ({ name, share, route: 'src/pages/a.astro' });
const before = {
  readings: new Map(),
  shares: new Map([
    ['kept', { key: '1', files: ['a', 'b'] }],
    ['changed', { key: '2', files: ['c', 'd'] }],
  ]),
};
const keys = new Map([
  ['kept', '1'],
  ['changed', '3'],
]);

test('a share that was not made again has the files it had', () => {
  expect(sharesOf(keys, [file('c', 'changed'), file('e', undefined)], before)).toEqual(
    new Map([
      ['kept', { key: '1', files: ['a', 'b'] }],
      ['changed', { key: '3', files: ['c'] }],
    ]),
  );
});

test('a share that is changed has no file but those it makes now', () => {
  expect(sharesOf(keys, [], before).get('changed')).toEqual({ key: '3', files: [] });
});

test('what a changed share no longer makes is gone, and what another makes is not', () => {
  const files = [file('c', 'changed')];
  expect(filesGone(before, sharesOf(keys, files, before), files)).toEqual(['d']);
  const others = [file('c', 'changed'), file('d', 'kept')];
  expect(filesGone(before, sharesOf(keys, others, before), others)).toEqual([]);
});

test('a file of two shares is found', () => {
  expect(findTwin(before.shares)).toBeUndefined();
  expect(findTwin(new Map([...before.shares, ['third', { key: '1', files: ['f', 'd'] }]]))).toBe('d');
});
