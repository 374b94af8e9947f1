/**
 * Names in package-lock.json every optional package that another asks for.
 *
 * Many tools come as one optional package for each platform. npm leaves those out of the lock file that
 * it cannot reach, and `npm ci` then refuses the file everywhere. Run this after such an `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { findMissing, type LockedPackage } from '../tests/lock-file.ts';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = findMissing(lock.packages);
for (const { name, version, askedBy } of missing) {
  const place = `node_modules/${name}`;
  const free = lock.packages[place] === undefined;
  lock.packages[free ? place : `${askedBy}/${place}`] = lockedFor(name, version);
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages added to ${file}`);

/** Reads the platform out of the name of a package: `cli-linux-arm64-musl`. */
function lockedFor(name: string, version: string): LockedPackage {
  const platform = name.replace('windows', 'win32');
  const os = /-(android|darwin|linux|win32|\w+bsd|openharmony|sunos|aix)/.exec(
    `-${platform.split('/')[1]}`,
  )?.[1];
  const cpu = /-(wasm32|arm64|x64|ia32|arm|ppc64|riscv64|s390x|loong64|mips64el)/.exec(platform)?.[1];
  const libc = /musl/.test(name) ? 'musl' : os === 'linux' && /gnu/.test(name) ? 'glibc' : undefined;
  return {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc ? { libc: [libc] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
}
