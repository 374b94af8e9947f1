import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDelta } from './build/delta.ts';
import { applyDelta, type Bytes, formatDistance, formatNumber, readDistance, readNumber } from './delta.ts';

const bytes = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));
const round = (base: Bytes, target: Bytes) => applyDelta(base, { bytes: writeDelta(base, target), at: 0 });

test.each([0, 1, 127, 128, 16_383, 16_384, 5_000_000_000])('a number %i reads as it was written', (value) => {
  const cursor = { bytes: new Uint8Array(formatNumber(value)), at: 0 };
  expect(readNumber(cursor)).toBe(value);
  expect(cursor.at).toBe(cursor.bytes.length);
});

test.each([0, 1, -1, 64, -64, 300_000, -300_000])('a distance %i reads as it was written', (value) => {
  expect(readDistance({ bytes: new Uint8Array(formatDistance(value)), at: 0 })).toBe(value);
});

describe('a delta', () => {
  test.each([
    ['nothing from nothing', '', ''],
    ['all new', '', '网络安全信息与动态周报'],
    ['all gone', '网络安全信息与动态周报', ''],
    ['the same', '网络安全信息与动态周报', '网络安全信息与动态周报'],
    ['something between', '共处理网络安全事件起，其中跨境', '共处理网络安全事件103起，其中跨境'],
  ])('tells %s', (_name, base, target) => {
    expect(round(bytes(base), bytes(target))).toEqual(bytes(target));
  });

  test('tells any bytes from any bytes', () => {
    const part = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }),
        fc.array(fc.nat(5), { maxLength: 9 }),
        part,
        (parts, order, more) => {
          const base = new Uint8Array(parts.flatMap((it) => [...it]));
          const target = new Uint8Array([...order.flatMap((index) => [...(parts[index] ?? [])]), ...more]);
          expect(round(base, target)).toEqual(target);
        },
      ),
    );
  });

  test('costs little where little has changed', () => {
    const base = bytes(Array.from({ length: 2000 }, (_, line) => `第${line}行的文字`).join('\n'));
    const target = new Uint8Array([...base.slice(0, 9000), ...bytes('插入'), ...base.slice(9000)]);
    expect(writeDelta(base, target).length).toBeLessThan(40);
  });

  test.each([
    ['leads beyond its base', [0, 9, 0]],
    ['begins before its base', [0, 1, 1]],
    ['ends too early', [5, 1]],
    ['ends in a number', [0, 200]],
  ])('that %s is refused', (_name, delta) => {
    expect(() => applyDelta(bytes('周报'), { bytes: new Uint8Array(delta), at: 0 })).toThrow(/delta/);
  });
});
