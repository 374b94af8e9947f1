/** Builds the lists of thirty years with some issues each: `node tests/browser/build-long-archive.ts FOLDER`. */
import { rmSync } from 'node:fs';
import { buildLists } from '../long-archive.ts';
import { identitiesOf } from '../synthetic-archive.ts';

const [folder = ''] = process.argv.slice(2);
rmSync(folder, { recursive: true, force: true });
buildLists(
  folder,
  identitiesOf(30 * 52).filter((_, place) => place % 12 === 0),
);
