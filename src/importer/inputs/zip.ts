import { buffer } from 'node:stream/consumers';
import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl';
import { fault } from '../fault.ts';
import type { Input } from './find-inputs.ts';

const MOST_ENTRIES = 10_000;
const MOST_BYTES = 9_000_000;
const MOST_RATIO = 200;
const LINK = 0o120000;

/**
 * Reads the files inside a zip. Names that lead out of it are refused; entries that are links,
 * encrypted, or too large for their packed size are given as inputs that cannot be read.
 *
 * @param onHidden - called with each hidden file that is passed over
 * @throws Error when the file is no zip or holds too many entries
 */
export async function readZip(path: string, onHidden: (name: string) => void): Promise<Input[]> {
  const failed = (reason: string): Input[] => [
    { name: path, read: () => Promise.reject(fault('zip', { why: reason })) },
  ];
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false });
  } catch (error) {
    return failed((error as Error).message);
  }
  if (zip.entryCount > MOST_ENTRIES) return failed(`${zip.entryCount} > ${MOST_ENTRIES}`);
  const inputs: Input[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      const flaw = validateFileName(name);
      if (flaw) throw new Error(flaw);
      if (name.endsWith('/') || /(?:^|\/)__MACOSX\//.test(name)) continue;
      if (/(?:^|\/)\./.test(name)) {
        onHidden(name);
        continue;
      }
      const bytes = await readEntry(zip, entry);
      inputs.push({
        name,
        read: () =>
          typeof bytes === 'string' ? Promise.reject(fault('zip', { why: bytes })) : Promise.resolve(bytes),
      });
    }
  } catch (error) {
    inputs.push(...failed((error as Error).message));
  } finally {
    zip.close();
  }
  return inputs;
}

const UTF_8_NAMES = 0x0800;
const UNICODE_PATH = 0x7075;

/**
 * Gives the name of an entry. One that does not say that it is UTF-8 is so all the same where it can be,
 * or else GB18030, as Chinese Windows writes it; the format itself knows only the letters of the first PC.
 */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const isSaid =
    (generalPurposeBitFlag & UTF_8_NAMES) !== 0 || extraFields.some(({ id }) => id === UNICODE_PATH);
  for (const encoding of isSaid ? [] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(fileNameRaw);
    } catch {
      // Not this one; the next is tried.
    }
  }
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

/** Gives the bytes of an entry, or why it is not read. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array | string> {
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === LINK) return '链接 (link)';
  if (entry.isEncrypted()) return '加了密 (encrypted)';
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > MOST_BYTES || uncompressedSize > Math.max(compressedSize, 1) * MOST_RATIO) {
    return `${uncompressedSize} 字节，太大 (too large)`;
  }
  const stream = await zip.openReadStreamPromise(entry);
  return new Uint8Array(await buffer(stream));
}
