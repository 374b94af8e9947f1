import { afterEach, describe, expect, test, vi } from 'vitest';
import { termsOf, withoutPair } from './terms.ts';

const write = (words: string) =>
  termsOf(words).map(({ text, after: [least, most] }) => `${text}+${least}-${most}`);

describe('termsOf', () => {
  test.each([
    ['网络安全', ['网络+0-0', '络安+0-1', '安全+0-1']],
    ['CNVD-2021-95914', ['cnvd+0-0', '2021+2-4', '95914+2-4']],
    ['Windows远程', ['windows+0-0', '远程+1-2']],
    ['２３起', ['23+0-0', '起+1-2']],
    ['2月6日', ['2+0-0', '月+1-2', '6+1-2']],
    ['漏洞、后门', ['漏洞+0-0', '后门+2-5']],
    ['44228，2021', ['44228+0-0', '2021+3-6']],
    ['例', ['例+0-0']],
    ['，。', []],
  ])('chains %s', (words, expected) => {
    expect(write(words)).toEqual(expected);
  });

  test('leaves open whether a first character begins a word', () => {
    expect(termsOf('共23起').map(({ optional }) => optional)).toEqual([true, false, false]);
  });
});

test('a chain without one of its pairs allows for the end of a block', () => {
  expect(withoutPair(termsOf('态势本周'), 1).map(({ text, after }) => [text, after])).toEqual([
    ['态势', [0, 0]],
    ['本周', [0, 3]],
  ]);
});

describe('the cut of words with dots', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  // As Chromium parts words, and as Node joins them.
  test.each([[/([.'])/], [/(?!)/]])('is the same whatever the browser cuts: %s', async (parts) => {
    const browser = new Intl.Segmenter('zh', { granularity: 'word' });
    class Segmenter {
      segment(text: string) {
        return [...browser.segment(text)].flatMap(({ segment, isWordLike }) => {
          const pieces = segment.split(parts).filter((piece) => piece !== '');
          return pieces.map((piece) => ({ segment: piece, isWordLike: isWordLike && !parts.test(piece) }));
        });
      }
    }
    vi.stubGlobal('Intl', { Segmenter });
    vi.resetModules();
    const { termsOf: cut } = await import('./terms.ts');
    const chain = cut('report@www.cert.org.cn').map(({ text, after: [least] }) => `${text}+${least}`);
    expect(chain).toEqual(['report+0', 'www+2', 'cert+3', 'org+3', 'cn+3']);
    expect(cut('log4j2.14.1').map(({ text }) => text)).toEqual(['log4j2.14.1']);
  });
});
