/**
 * What is known of each picture that the bulletin prints: the copy the archive keeps of it, or why
 * there is none.
 *
 * `content/pictures/index.yaml` is written by `npm run pictures`. What a picture shows is told in
 * `descriptions.yaml` beside it, by hand, under the picture's digest: one picture may lie at many
 * addresses and needs describing once.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal');

const kept = z.strictObject({
  /** SHA-256 of the bytes; with the type, the name of the file. */
  sha256: digest,
  /** What the bytes are, whatever their sender called them. */
  type: z.enum(['png', 'jpeg', 'gif', 'webp']),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
});

const failed = z.strictObject({
  /**
   * `address`: not one of the web · `host`: not on the public internet · `redirect`: leads on too often
   * or elsewhere than the web · `status`: the host refused · `time` and `size`: more than is allowed ·
   * `type`: not a picture of a known kind · `damaged`: not whole · `network`: no answer. What `time` and
   * `network` say of the network is entered no longer; where it stands, the next run asks again.
   */
  failure: z.enum(['address', 'host', 'redirect', 'status', 'time', 'size', 'type', 'damaged', 'network']),
  /** What the host said, where it said something: `404`. */
  detail: z.string().max(100).optional(),
});

/** The name a file has while it is being written. */
export const TEMPORARY = /\.\d+\.tmp$/;

const indexSchema = z.record(z.string(), z.union([kept, failed]));
const descriptionsSchema = z.record(digest, z.string().trim().min(1).max(2000));

export type KeptPicture = z.output<typeof kept>;
export type PictureFailure = z.output<typeof failed>;
export type PictureIndex = z.output<typeof indexSchema>;
export type Descriptions = z.output<typeof descriptionsSchema>;

/** Says whether the archive keeps a copy. */
export function isKept(entry: KeptPicture | PictureFailure | undefined): entry is KeptPicture {
  return entry !== undefined && 'sha256' in entry;
}

/** Names the file of a picture. */
export function pictureFile({ sha256, type }: KeptPicture): string {
  return `${sha256}.${type}`;
}

/** Loads what is known of the pictures; where nothing was fetched yet, that is nothing. */
export async function loadPictureIndex(folder: string): Promise<PictureIndex> {
  return load(join(folder, 'index.yaml'), indexSchema);
}

/** Loads what pictures show, by digest. */
export async function loadDescriptions(folder: string): Promise<Descriptions> {
  return load(join(folder, 'descriptions.yaml'), descriptionsSchema);
}

/** Writes the index, by address. */
export function formatPictureIndex(index: PictureIndex): string {
  const inOrder = Object.entries(index).sort(([a], [b]) => (a < b ? -1 : 1));
  if (inOrder.length === 0) return '{}\n';
  // One picture may lie at many addresses: each says all of it, since the reader of this file takes no aliases.
  return stringify(Object.fromEntries(inOrder), {
    lineWidth: 0,
    singleQuote: true,
    aliasDuplicateObjects: false,
  });
}

async function load<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  const result = schema.safeParse(readYaml(text, file) ?? {});
  if (result.success) return result.data;
  throw new Error(`${file}: ${sayIssues(result.error.issues)}`);
}

function readYaml(text: string, file: string): unknown {
  try {
    return parse(text, { schema: 'core', maxAliasCount: 0, prettyErrors: false });
  } catch (error) {
    const place = (error as { pos?: readonly [number] }).pos?.[0];
    const line = place === undefined ? '' : `line ${text.slice(0, place).split('\n').length}: `;
    throw new Error(`${file}: ${line}${(error as Error).message}`);
  }
}

/** Says on one line what is wrong; of the forms an entry may have, by the one it comes nearest to. */
function sayIssues(issues: readonly z.core.$ZodIssue[], above: readonly PropertyKey[] = []): string {
  const said = issues.map((issue) => {
    const path = [...above, ...issue.path];
    if (issue.code === 'invalid_union') {
      const [nearest = []] = issue.errors.toSorted((a, b) => a.length - b.length);
      return sayIssues(nearest, path);
    }
    const why =
      issue.code === 'invalid_key' ? issue.issues.map(({ message }) => message).join(', ') : issue.message;
    return `${path.map(String).join(' ') || 'file'}: ${why}`;
  });
  return said.join('; ');
}
