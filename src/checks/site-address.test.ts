import { expect, test } from 'vitest';
import { requireNeutralBase, requireOrigin, requirePath } from './site-address.ts';

test.each(['https://example.org', 'https://example.org/', 'http://localhost:4321'])(
  '%s is an origin',
  (site) => {
    expect(requireOrigin(site)).toBe(site);
  },
);

test.each([
  ['https://example.org/sub/', 'SITE=https://example.org BASE=/sub/'],
  ['https://example.org/sub', 'SITE=https://example.org BASE=/sub/'],
  ['https://example.org/?a', 'SITE=https://example.org BASE=/'],
  ['example.org', 'SITE=https://example.org'],
])('%s is none, and it is said what to give', (site, remedy) => {
  expect(() => requireOrigin(site)).toThrow(remedy);
});

test.each(['/', '/bulletin/', '/english/', '/a/b/'])('a site may lie below %s', (base) => {
  expect(requireNeutralBase(base)).toBe(base);
});

test.each(['', '/', 'bulletin', '/bulletin/', '/a/b/', '/周报/'])('%j is a path', (base) => {
  expect(requirePath(base)).toBe(base);
});

test.each([
  '//elsewhere',
  '../x',
  '/a/./b/',
  '/a//b/',
  '/x y/',
  '/%E5%91%A8/',
  '/a?b/',
  'https://example.org/',
])('%s is none, and it is said what to give', (base) => {
  expect(() => requirePath(base)).toThrow('BASE=/bulletin/');
});

test.each([
  ['/en/', '"en"'],
  ['/x/EN/', '"EN"'],
  ['/zh_cn/x/', '"zh_cn"'],
])('a site below %s would have every page in one language, and is not built', (base, part) => {
  expect(() => requireNeutralBase(base)).toThrow(part);
});
