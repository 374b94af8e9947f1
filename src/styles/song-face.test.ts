import { expect, test } from 'vitest';
import { faceOf } from './song-face.ts';

test.each([
  ['本周网络安全基本态势', undefined],
  ['3．漏洞情况（CNVD）', undefined],
  ['鸑鷟', 'own-face'],
  ['漏洞情况の一', 'own-face'],
])('%s is of the class %s', (words, face) => {
  expect(faceOf(words)).toBe(face);
});
