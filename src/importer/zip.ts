import { buffer } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { Input } from './find-inputs.ts';

const MOST_ENTRIES = 10_000;
const MOST_BYTES = 4_000_000;
const MOST_RATIO = 200;
const LINK = 0o120000;

/**
 * Reads the files inside a zip. Names that lead out of it are refused by yauzl; entries that are links,
 * encrypted, or too large for their packed size are given as inputs that cannot be read.
 *
 * @throws Error when the file is no zip or holds too many entries
 */
export async function readZip(path: string): Promise<Input[]> {
  const failed = (reason: string): Input[] => [{ name: path, read: () => Promise.reject(new Error(reason)) }];
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch (error) {
    return failed(`不是完好的 zip 文件（${(error as Error).message}）。请换一份完好的副本。`);
  }
  if (zip.entryCount > MOST_ENTRIES)
    return failed(`zip 中有 ${zip.entryCount} 个文件，超过上限 ${MOST_ENTRIES}。`);
  const inputs: Input[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/') || /(?:^|\/)(?:\.|__MACOSX\/)/.test(entry.fileName)) continue;
      const bytes = await readEntry(zip, entry);
      inputs.push({
        name: entry.fileName,
        read: () => (typeof bytes === 'string' ? Promise.reject(new Error(bytes)) : Promise.resolve(bytes)),
      });
    }
  } catch (error) {
    inputs.push(...failed(`zip 读不下去（${(error as Error).message}）。请换一份完好的副本。`));
  } finally {
    zip.close();
  }
  return inputs;
}

/** Gives the bytes of an entry, or why it is not read. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array | string> {
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === LINK) return 'zip 中的链接。请换成文件本身。';
  if (entry.isEncrypted()) return 'zip 中的文件加了密。请先解密。';
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > MOST_BYTES || uncompressedSize > Math.max(compressedSize, 1) * MOST_RATIO) {
    return `zip 中的文件展开后有 ${uncompressedSize} 字节，超过上限。请单独解开核对。`;
  }
  const stream = await zip.openReadStreamPromise(entry);
  return new Uint8Array(await buffer(stream));
}
