import { expect, test } from 'vitest';
import { findEndings } from './endings.ts';

const text = (content: string) => ({
  page: 0,
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
  expect([...findEndings([text(content)]).keys()]).toEqual(expected);
});

test('pages are named by their place', () => {
  expect(findEndings([text('例|。'), text('条例|。')])).toEqual(new Map([['例', [1]]]));
});
