import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files.ts';

const ROOT = join(import.meta.dirname, '../..');
/** All that decides what is made of content. Packages are told by what npm installed. */
const CODE = [
  ...['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['node_modules/.package-lock.json', '.env', '.env.local', '.env.production', '.env.production.local'],
];
const ENVIRONMENT = /^(?:SITE|BASE|NODE_ENV|NODE_OPTIONS|TZ|LANG|LC_ALL|PAGEFIND_.*|PUBLIC_.*|ASTRO_.*)$/;

const digests = new Map<string, string>();

/**
 * Stands for the code, the packages, the configuration and what the environment says to them: as they were
 * when this was first asked for, since Astro adds to the environment.
 *
 * @param config - another configuration file than `astro.config.mjs`
 */
export function codeDigest(root = ROOT, config = ''): string {
  const known = digests.get(`${root}\0${config}`) ?? digestCode(root, config);
  digests.set(`${root}\0${config}`, known);
  return known;
}

function digestCode(root: string, config: string): string {
  const hash = createHash('sha256');
  if (config !== '') {
    hash.update(`${config}\n${codeDigest(root)}\n`).update(readFileSync(join(root, config)));
    return hash.digest('hex');
  }
  hash.update(`${process.version} ${process.platform} ${process.arch}`);
  for (const name of Object.keys(process.env).sort()) {
    if (ENVIRONMENT.test(name)) hash.update(`\n${name}=${process.env[name]}`);
  }
  for (const name of CODE.flatMap((name) => filesBelow(root, name))) {
    const bytes = readFileSync(join(root, name));
    hash.update(`\n${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
