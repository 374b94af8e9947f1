// What some system takes for a path, a wildcard or a device, or what hides or turns text.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\\:*?"<>|]/g;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const MOST_BYTES = 180;

/**
 * Chooses the name under which a capture is kept below `content/captures`: its own, made safe for any
 * system, and made different from the names that are taken, letter case and Unicode form set aside.
 *
 * @param taken - the names in use, as `nameKey` gives them
 */
export function storedName(name: string, sha256: string, taken: ReadonlySet<string>): string {
  const safe = name
    .normalize('NFC')
    .toWellFormed()
    .split('/')
    .map((part) => part.replace(UNSAFE, '_').replace(/^\.+|[. ]+$/g, '_'))
    .filter((part) => part !== '')
    .map((part) => (DEVICE.test(part) ? `_${part}` : part))
    .join('/');
  const short =
    Buffer.byteLength(safe) > MOST_BYTES || safe === '' ? `${sha256.slice(0, 16)}${endingOf(safe)}` : safe;
  if (!taken.has(nameKey(short))) return short;
  const ending = endingOf(short);
  return `${short.slice(0, short.length - ending.length)}-${sha256.slice(0, 8)}${ending}`;
}

/** Gives what two names share that some file system would take for one. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function endingOf(name: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
}
