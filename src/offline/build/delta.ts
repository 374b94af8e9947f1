/** Finds what of new bytes stands in old ones. */
import { type Bytes, formatDistance, formatNumber, joinBytes } from '../delta.ts';

/** Shorter stretches cost more to tell than they save. */
const SHORTEST = 8;
const MOST_CANDIDATES = 48;
const TABLE_BITS = 20;

/** Writes `target` as a delta from `base`; `applyDelta` reads it. */
export function writeDelta(base: Bytes, target: Bytes): Bytes {
  const find = indexStretches(base, target);
  const written: number[] = [];
  let added = 0;
  let end = 0;
  for (let at = 0; at < target.length; ) {
    const { start, length } = find(at, end);
    if (length < SHORTEST) {
      at += 1;
      continue;
    }
    written.push(...formatNumber(at - added));
    for (let new_ = added; new_ < at; new_ += 1) written.push(target[new_] ?? 0);
    written.push(...formatNumber(length), ...formatDistance(start - end));
    end = start + length;
    at += length;
    added = at;
  }
  written.push(...formatNumber(target.length - added));
  return joinBytes([new Uint8Array(written), target.subarray(added)]);
}

/** Gives a function that finds the longest stretch of the base with which the target goes on at a place. */
function indexStretches(base: Bytes, target: Bytes) {
  const newest = new Int32Array(1 << TABLE_BITS).fill(-1);
  const earlier = new Int32Array(base.length).fill(-1);
  for (let at = 0; at + SHORTEST <= base.length; at += 1) {
    const slot = hashAt(base, at);
    earlier[at] = newest[slot] ?? -1;
    newest[slot] = at;
  }
  const lengthAt = (start: number, at: number) => {
    let length = 0;
    while (
      at + length < target.length &&
      start + length < base.length &&
      base[start + length] === target[at + length]
    ) {
      length += 1;
    }
    return length;
  };
  return (at: number, expected: number) => {
    // Where the base simply goes on, the distance costs nothing.
    let best = { start: expected, length: lengthAt(expected, at) };
    if (at + SHORTEST > target.length) return best;
    let candidate = newest[hashAt(target, at)] ?? -1;
    for (let tried = 0; candidate >= 0 && tried < MOST_CANDIDATES; tried += 1) {
      const length = lengthAt(candidate, at);
      if (length > best.length + 2) best = { start: candidate, length };
      candidate = earlier[candidate] ?? -1;
    }
    return best;
  };
}

function hashAt(bytes: Bytes, at: number): number {
  let hash = 0;
  for (let step = 0; step < SHORTEST; step += 1)
    hash = (Math.imul(hash, 0x2f0b4c47) + (bytes[at + step] ?? 0)) | 0;
  return (Math.imul(hash, 0x9e3779b1) >>> (32 - TABLE_BITS)) & ((1 << TABLE_BITS) - 1);
}
