import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '..');
const LEFT_OUT = /^(?:node_modules|content|dist.*|\.git|\.astro|bench|tests|docs)$/;

/** Copies what builds the site, without content and without what earlier builds left, sharing the packages. */
export function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(PROJECT).filter((name) => !LEFT_OUT.test(name))) {
    rmSync(join(folder, name), { recursive: true, force: true });
    cpSync(join(PROJECT, name), join(folder, name), { recursive: true });
  }
  const modules = join(folder, 'node_modules');
  rmSync(modules, { recursive: true, force: true });
  mkdirSync(modules);
  for (const name of readdirSync(join(PROJECT, 'node_modules'))) {
    // Caches stay apart; .bin and npm's own list, as it is now, belong to the packages.
    if (/^\.(?!bin$|package-lock)/.test(name)) continue;
    const place = join(PROJECT, 'node_modules', name);
    if (name === '.package-lock.json') cpSync(place, join(modules, name));
    else symlinkSync(place, join(modules, name));
  }
}
