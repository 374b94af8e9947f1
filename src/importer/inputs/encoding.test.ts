import { expect, test } from 'vitest';
import { codeOf } from '../fault.ts';
import { decodeText } from './encoding.ts';

const TEXT = '网络安全信息与动态周报，本周共处理网络安全事件。';
const utf8 = new TextEncoder();

/** Turns text into bytes of an encoding that Node only reads, by looking every character up. */
function encode(text: string, encoding: string): Uint8Array {
  const bytes: number[] = [];
  const decoder = new TextDecoder(encoding);
  for (const character of text) bytes.push(...(BYTES.get(`${encoding} ${character}`) ?? look(character)));
  return Uint8Array.from(bytes);

  function look(wanted: string): number[] {
    if (wanted < '\u0080') return [wanted.charCodeAt(0)];
    for (let lead = 0x81; lead < 0xff; lead += 1) {
      for (let trail = 0x40; trail < 0xff; trail += 1) {
        if (decoder.decode(Uint8Array.of(lead, trail)) !== wanted) continue;
        BYTES.set(`${encoding} ${wanted}`, [lead, trail]);
        return [lead, trail];
      }
    }
    throw new Error(`${wanted} is not in ${encoding}`);
  }
}
const BYTES = new Map<string, number[]>([['gb18030 𠮷', [0x95, 0x34, 0xb2, 0x35]]]);

test.each([
  ['UTF-8', utf8.encode(TEXT), TEXT, 'utf-8'],
  ['UTF-8 with a byte order mark', utf8.encode(`\ufeff${TEXT}`), `\ufeff${TEXT}`, 'utf-8'],
  ['UTF-16LE', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), `\ufeff${TEXT}`, 'utf-16le'],
  ['UTF-16BE', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), `\ufeff${TEXT}`, 'utf-16be'],
  ['UTF-16LE without a mark', Buffer.from(`${TEXT} ASCII`, 'utf16le'), `${TEXT} ASCII`, 'utf-16le'],
  ['GBK', encode(TEXT, 'gb18030'), TEXT, 'gb18030'],
  ['GB18030 with four bytes', encode(`${TEXT}𠮷`, 'gb18030'), `${TEXT}𠮷`, 'gb18030'],
  [
    'GBK labelled UTF-8',
    encode(`<meta charset=utf-8>${TEXT}`, 'gb18030'),
    `<meta charset=utf-8>${TEXT}`,
    'gb18030',
  ],
  [
    'GB18030 labelled GB2312',
    encode(`<meta charset=gb2312>${TEXT}𠮷`, 'gb18030'),
    `<meta charset=gb2312>${TEXT}𠮷`,
    'gb18030',
  ],
  ['UTF-8 labelled GBK', utf8.encode(`<meta charset=gbk>${TEXT}`), `<meta charset=gbk>${TEXT}`, 'utf-8'],
])('reads %s', (_what, bytes, text, encoding) => {
  expect(decodeText(bytes)).toEqual({ text, encoding });
});

const mixed = Buffer.concat([utf8.encode(TEXT), encode(TEXT, 'gb18030')]);

test.each([
  ['Big5', encode('網路安全資訊與動態', 'big5'), 'not-utf-8'],
  ['Latin-1', Buffer.from('Sécurité à la une', 'latin1'), 'not-utf-8'],
  ['UTF-8 with GBK after it', mixed, 'spoilt-text|not-utf-8'],
  [
    'UTF-8 once read as GBK',
    utf8.encode(new TextDecoder('gbk').decode(utf8.encode(TEXT))),
    'spoilt-text|lost-character',
  ],
  ['a NUL', utf8.encode(`${TEXT}\u0000`), 'control-character'],
  ['an escape', utf8.encode(`${TEXT}\u001b[2J`), 'control-character'],
  ['a control of C1', utf8.encode(`${TEXT}\u009b2J`), 'control-character'],
  ['U+FFFF', utf8.encode(`${TEXT}\uffff`), 'control-character'],
  ['U+FFFE', utf8.encode(`${TEXT}\ufffe`), 'control-character'],
  ['a character lost before', utf8.encode(`${TEXT}\ufffd`), 'lost-character'],
  ['a lone surrogate', Uint8Array.of(0xed, 0xa0, 0x80), 'not-utf-8'],
])('sets %s aside', (_what, bytes, code) => {
  let thrown: unknown;
  try {
    decodeText(bytes);
  } catch (error) {
    thrown = error;
  }
  expect(code.split('|')).toContain(codeOf(thrown));
});
