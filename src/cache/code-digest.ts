import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** The packages by what npm installed, and what the environment says to the site. */
const BESIDE = ['package-lock.json', 'node_modules/.package-lock.json', 'astro.config.mjs'];
const ENVIRONMENT = ['SITE', 'BASE'];

let digest: string | undefined;

/** Stands for all that decides what is made of an input: our own code, the packages, Node, the settings. */
export function codeDigest(): string {
  digest ??= digestCode();
  return digest;
}

function digestCode(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const name of ENVIRONMENT) hash.update(`\0${name}=${process.env[name] ?? ''}`);
  const sources = globSync('src/**/*.{ts,css}', { cwd: ROOT }).filter((name) => !name.endsWith('.test.ts'));
  for (const name of [...BESIDE, ...sources.sort()]) {
    if (!existsSync(join(ROOT, name))) continue;
    hash.update(`\0${name}\0`).update(readFileSync(join(ROOT, name)));
  }
  return hash.digest('hex');
}
