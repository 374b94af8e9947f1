import { bytesOf } from './digest.ts';
import { type Files, formatDigests, packAll } from './packed-file.ts';

/** What a bag says of itself in `bag-info.txt`, by the words of BagIt. */
export type BagInfo = Readonly<Record<string, string>>;

/**
 * Makes a BagIt bag (RFC 8493): the payload below `data/`, a manifest of it by two digests, and one of
 * the bag's own papers.
 */
export function makeBag(payload: Files, info: BagInfo): Files {
  const data = Object.fromEntries(Object.entries(payload).map(([path, file]) => [`data/${path}`, file]));
  const sizes = Object.values(data).map(({ length }) => length);
  const octets = sizes.reduce((sum, size) => sum + size, 0);
  const bagInfo = { ...info, 'Payload-Oxum': `${octets}.${sizes.length}` };
  const papers = packAll({
    'bagit.txt': bytesOf('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    'bag-info.txt': bytesOf(
      Object.entries(bagInfo)
        .map(([name, value]) => `${name}: ${value}\n`)
        .join(''),
    ),
    'manifest-sha256.txt': bytesOf(formatDigests(data, 'sha256')),
    'manifest-sha512.txt': bytesOf(formatDigests(data, 'sha512')),
  });
  return {
    ...data,
    ...papers,
    ...packAll({
      'tagmanifest-sha256.txt': bytesOf(formatDigests(papers, 'sha256')),
      'tagmanifest-sha512.txt': bytesOf(formatDigests(papers, 'sha512')),
    }),
  };
}
