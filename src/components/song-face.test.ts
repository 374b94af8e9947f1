import { expect, test } from 'vitest';
import { faceOf, markHeadings } from './song-face.ts';

test.each([
  ['本周网络安全基本态势', undefined],
  ['3．漏洞情况（CNVD）', undefined],
  ['鸑鷟', 'own-face'],
  ['漏洞情况の一', 'own-face'],
])('%s is of the class %s', (words, face) => {
  expect(faceOf(words)).toBe(face);
});

test('a heading of a text with a character outside the Song face is set wholly in another', () => {
  const html = '<h2 id="a">本周动态</h2><p>鷟</p><h2 id="b">本周<em>鸑</em>&amp;</h2><h3>鷟</h3>';
  expect(markHeadings(html)).toBe(
    '<h2 id="a">本周动态</h2><p>鷟</p><h2 id="b" class="own-face">本周<em>鸑</em>&amp;</h2><h3 class="own-face">鷟</h3>',
  );
});
