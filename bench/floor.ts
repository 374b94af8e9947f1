/**
 * The least any generator must do: read every issue, hash it, and write as many files of the same
 * sizes as a built site has. Run as `node floor.ts <content> <built site> <target>`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [content = '', site = '', target = ''] = process.argv.slice(2);

for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
  if (name.endsWith('.md'))
    createHash('sha256')
      .update(readFileSync(join(content, name)))
      .digest();
}
rmSync(target, { recursive: true, force: true });
for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
  const { size } = statSync(join(site, name));
  if (!/\.\w+$/.test(name)) continue;
  mkdirSync(dirname(join(target, name)), { recursive: true });
  writeFileSync(join(target, name), Buffer.alloc(size));
}
