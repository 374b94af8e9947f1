/**
 * Puts the packages of package-lock.json in place, once.
 *
 * The one file that any Node from 20 on can run, without a package: everything after it runs under the
 * Node that package.json names, because `npm run` finds node_modules/.bin before the host's own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const manifest = readJson('package.json');
const wantedNode = `v${manifest.devDependencies.node}`;
const packagedNode = join(root, 'node_modules/node/bin/node');

/** Says why node_modules is not what package-lock.json asks for; `undefined` when it is. */
function findMismatch() {
  // npm writes this copy last, so an install that was cut off has none.
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return 'no packages are installed';
  const wanted = readJson('package-lock.json').packages;
  const present = readJson('node_modules/.package-lock.json').packages;
  const needed = (path) => !wanted[path].optional || path.slice(13) in (manifest.optionalDependencies ?? {});
  const differs = (path) => wanted[path].version !== present[path].version;
  for (const path of Object.keys(wanted)) {
    if (path === '' || wanted[path].link) continue;
    if (path in present ? differs(path) : needed(path)) return `${path} is not the one of package-lock.json`;
  }
  const extra = Object.keys(present).find((path) => !(path in wanted));
  if (extra) return `${extra} is not in package-lock.json`;
  return packagedNodeVersion() === wantedNode ? undefined : `the packaged Node is not ${wantedNode}`;
}

function packagedNodeVersion() {
  return spawnSync(packagedNode, ['--version'], { encoding: 'utf8' }).stdout?.trim();
}

/** Runs npm under a given Node: the one that runs this file, or the packaged one. */
function npm(node, ...args) {
  const program = process.env.npm_execpath;
  if (!program) throw new Error('Run this through npm: `npm start` or `npm test`.');
  const { status } = spawnSync(node, [program, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error(`npm ${args[0]} failed. Is the npm registry within reach? Try again, or run it by hand.`);
    process.exit(1);
  }
}

const mismatch = findMismatch();
if (mismatch) {
  console.log(`Installing packages: ${mismatch}.`);
  npm(process.execPath, 'ci');
  // npm leaves out optional packages that do not suit the Node it runs under, so an older one is
  // followed by the packaged one, which adds what is missing and changes nothing else.
  if (findMismatch()) npm(packagedNode, 'install', '--no-save');
  const rest = findMismatch();
  if (rest) {
    console.error(`After the installation ${rest}. Delete node_modules and try again.`);
    process.exit(1);
  }
}
