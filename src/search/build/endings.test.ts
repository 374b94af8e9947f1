import { expect, test } from 'vitest';
import { findEndings } from './endings.ts';

const fragment = (content: string) => ({
  page: '',
  address: '',
  sections: [],
  content: content.replaceAll('|', '\u200b'),
});

test.each([
  ['条例|。', ['例']],
  ['条例|如下|。', ['下']],
  ['例|。|条例|。', []],
  ['条例 |第|9|期', ['例']],
])('in %s the characters %j begin nothing', (content, expected) => {
  expect([...findEndings([fragment(content)]).keys()]).toEqual(expected);
});

test('pages are named by their place', () => {
  expect(findEndings([fragment('例|。'), fragment('条例|。')])).toEqual(new Map([['例', [1]]]));
});
